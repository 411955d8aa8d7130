import { ApplyDialog } from '@/components/payments/apply-dialog';
import { RefundDialog } from '@/components/payments/refund-dialog';
import { grantStaff } from '@/lib/auth/require-staff';
import type { SignedInStaff } from '@/lib/auth/viewers';
import { toDecimalString } from '@/lib/money/minor';
import { customerDues } from '@/lib/payments/open-invoices';
import type { CreditSource } from '@/lib/payments/schemas';
import { transferOffers } from '@/lib/payments/transfer-offers';
import { applyCreditAction, refundAction } from '../actions';

type CreditActionsProps = {
  viewer: SignedInStaff;
  source: CreditSource;
  customerId: string;
  /** What is left of it, in minor units. */
  available: bigint;
};

/** What can be done with what is left of a payment or a credit note: put it to invoices, or give it back. */
export async function CreditActions({ viewer, source, customerId, available }: CreditActionsProps) {
  const mayApply = grantStaff(viewer, 'payments:create');
  const dues = mayApply && (await customerDues(mayApply, customerId));
  if (available <= 0n || !dues) return null;
  const left = toDecimalString(available, dues.currency);
  const key = `${left} ${dues.invoices.map(({ id, due }) => id + due).join()}`;
  return (
    <>
      {dues.invoices.length > 0 && (
        <ApplyDialog key={key} source={source} available={left} dues={dues} apply={applyCreditAction} />
      )}
      {grantStaff(viewer, 'payments:refund') && (
        <RefundDialog
          key={left}
          source={source}
          available={left}
          currency={dues.currency}
          offers={await transferOffers()}
          refund={refundAction}
        />
      )}
    </>
  );
}
