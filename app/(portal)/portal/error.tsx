'use client';

import { useTranslations } from 'next-intl';
import { Button } from '@/components/ui/button';
import { EmptyState } from '@/components/ui/empty-state';

/** Something went wrong that nobody expected. Its text stays in the server's log. */
export default function PortalError({ reset }: { error: Error; reset: () => void }) {
  const t = useTranslations('portal.error');
  return <EmptyState action={<Button onClick={reset}>{t('again')}</Button>}>{t('text')}</EmptyState>;
}
