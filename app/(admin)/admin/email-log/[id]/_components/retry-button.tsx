'use client';

import { useTranslations } from 'next-intl';
import { useTransition } from 'react';
import { Button } from '@/components/ui/button';
import { toast } from '@/components/ui/toast';
import { retryEmailAction } from '../../actions';

/** Has the email tried again. */
export function RetryButton({ id }: { id: string }) {
  const t = useTranslations('emailLog');
  const errors = useTranslations('errors');
  const [pending, start] = useTransition();
  const retry = () =>
    start(async () => {
      const result = await retryEmailAction({ id });
      toast(
        result.ok
          ? { title: t('queuedAgain'), tone: 'green' }
          : { title: errors(result.error.code, result.error.params), tone: 'red' },
      );
    });
  return (
    <Button variant="primary" pending={pending} onClick={retry}>
      {t('retry')}
    </Button>
  );
}
