'use client';

import { useRouter } from 'next/navigation';
import { PaymentForm } from '@/components/payments/payment-form';
import { customerDuesAction, findPayersAction, recordPaymentAction } from '../actions';

type RecordPaymentFormProps = Omit<Parameters<typeof PaymentForm>[0], 'actions' | 'onDone'> & {
  /** Where it goes on; the payment's own page otherwise. */
  backTo?: string;
};

/** The form of a new payment, on a page of its own. */
export function RecordPaymentForm({ backTo, ...props }: RecordPaymentFormProps) {
  const router = useRouter();
  return (
    <PaymentForm
      {...props}
      actions={{ search: findPayersAction, dues: customerDuesAction, record: recordPaymentAction }}
      onDone={(id) => router.push(backTo ?? `/admin/payments/${id}`)}
    />
  );
}
