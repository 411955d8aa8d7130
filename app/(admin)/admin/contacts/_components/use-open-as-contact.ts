'use client';

import { useTranslations } from 'next-intl';
import { useRowAction } from '@/components/forms/use-row-action';
import { openAsContactAction } from '../actions';

/** Opens the customer area as a contact, by a full load: it is another area, in another language. */
export function useOpenAsContact() {
  const t = useTranslations('contacts');
  const run = useRowAction();
  return async (id: string) => {
    if (await run(() => openAsContactAction({ id }), t('openingAs'))) window.location.assign('/portal');
  };
}
