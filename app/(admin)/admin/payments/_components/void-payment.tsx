'use client';

import { useRouter } from 'next/navigation';
import { useTranslations } from 'next-intl';
import { ReasonDialog } from '@/components/payments/reason-dialog';
import { Button } from '@/components/ui/button';
import { voidPaymentAction } from '../actions';

/** Takes a payment back that was entered by mistake. */
export function VoidPayment({ id }: { id: string }) {
  const t = useTranslations('payments');
  const router = useRouter();
  return (
    <ReasonDialog
      trigger={<Button>{t('void')}</Button>}
      title={t('voidQuestion')}
      description={t('voidHelp')}
      confirm={t('void')}
      run={(reason) => voidPaymentAction({ id, reason })}
      onDone={() => router.refresh()}
    />
  );
}
