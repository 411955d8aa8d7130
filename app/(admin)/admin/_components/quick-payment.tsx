'use client';

import { useTranslations } from 'next-intl';
import { useEffect, useState } from 'react';
import { PaymentForm } from '@/components/payments/payment-form';
import type { TransferOffers } from '@/components/payments/transfer-fields';
import { Banner } from '@/components/ui/banner';
import { FormSkeleton } from '@/components/ui/skeleton';
import {
  customerDuesAction,
  findPayersAction,
  paymentOffersAction,
  recordPaymentAction,
} from '../payments/actions';

/** Quick insert of a payment, once it is known what the form offers. */
export function QuickPayment({ onDone }: { onDone: (id: string) => void }) {
  const e = useTranslations('errors');
  const [offers, setOffers] = useState<TransferOffers | 'failed' | null>(null);
  useEffect(() => {
    paymentOffersAction({}).then(
      (result) => setOffers(result.ok ? result.data : 'failed'),
      () => setOffers('failed'),
    );
  }, []);
  if (offers === null) return <FormSkeleton fields={4} />;
  if (offers === 'failed') return <Banner tone="red">{e('not_sent')}</Banner>;
  return (
    <PaymentForm
      offers={offers}
      actions={{ search: findPayersAction, dues: customerDuesAction, record: recordPaymentAction }}
      onDone={onDone}
    />
  );
}
