'use client';

import { useTranslations } from 'next-intl';
import { Button } from '@/components/ui/button';
import { EmptyState } from '@/components/ui/empty-state';

/** What nobody expected: said without its text, which may hold what others may not see. */
export default function Failed({ reset }: { reset: () => void }) {
  const t = useTranslations('common');
  return <EmptyState action={<Button onClick={reset}>{t('tryAgain')}</Button>}>{t('failed')}</EmptyState>;
}
