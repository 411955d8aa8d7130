import 'server-only';
import type { Tx } from '@/db/client';
import { actorOf, writeAudit } from '@/lib/audit/write-audit';
import type { SignedInStaff } from '@/lib/auth/viewers';
import { toDecimalString } from '@/lib/money/minor';

export type MoneyDone =
  | 'recorded'
  | 'applied'
  | 'unapplied'
  | 'voided'
  | 'refunded'
  | 'refund_voided'
  | 'receipt_emailed';

type Moved = {
  id: string;
  kind: 'payment' | 'credit_note';
  customerId: string;
  amount: bigint;
  currency: string;
};

/** Writes what was done with a customer's money: `payment.recorded`. It goes by its amount. */
export async function auditMoney(
  tx: Tx,
  viewer: SignedInStaff,
  done: MoneyDone,
  { id, kind, customerId, amount, currency }: Moved,
  changes: Record<string, unknown> = {},
): Promise<void> {
  await writeAudit(tx, actorOf(viewer), {
    action: `${kind}.${done}`,
    subject: { kind, id, name: `${toDecimalString(amount, currency)} ${currency}` },
    customerId,
    changes,
  });
}
