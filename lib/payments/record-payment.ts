import 'server-only';
import type { Tx } from '@/db/client';
import { payments } from '@/db/schema';
import { fieldError } from '@/lib/actions/errors';
import type { Staff } from '@/lib/auth/viewers';
import { theCompany } from '@/lib/company/read-company';
import { lockCustomer } from '@/lib/customers/lock-customer';
import { toDecimalString } from '@/lib/money/minor';
import { allocate } from './allocate';
import { auditMoney } from './audit-money';
import { checkTransfer } from './check-transfer';
import type { PaymentInput } from './schemas';
import { typedAmount } from './typed-amount';

/**
 * Notes money that a customer paid and puts it to invoices; what is left over is the customer's credit.
 * @throws DomainError `not_found`; at `amount`, `date`, `modeId` and at each allocation
 */
export async function recordPayment(
  tx: Tx,
  viewer: Staff<'payments:create'>,
  {
    submissionId: _,
    emailReceipt: __,
    customerId,
    allocations: wanted,
    amount: typed,
    ...transfer
  }: PaymentInput,
  now = new Date(),
): Promise<{ id: string }> {
  const customer = await lockCustomer(tx, viewer, customerId);
  const { currency } = customer;
  const amount = typedAmount(typed, currency, 'amount');
  await checkTransfer(tx, transfer, { now });
  refuseOverspent(amount, wanted, currency);
  const { currency: baseCurrency } = await theCompany(tx);
  const [made] = await tx
    .insert(payments)
    .values({ ...transfer, amount, customerId, currency, baseCurrency, createdBy: viewer.id })
    .returning({ id: payments.id });
  if (!made) throw new Error('a payment was not written');
  const source = { kind: 'payment', id: made.id } as const;
  const held = { customer, source, available: amount, date: transfer.date };
  const shares = await allocate(tx, viewer, held, wanted);
  await auditMoney(
    tx,
    viewer,
    'recorded',
    { ...source, customerId, amount, currency },
    told(shares, currency),
  );
  return made;
}

function refuseOverspent(amount: bigint, wanted: PaymentInput['allocations'], currency: string): void {
  const sum = wanted.reduce(
    (total, { amount: typed }, at) => total + typedAmount(typed, currency, `allocations.${at}.amount`),
    0n,
  );
  if (sum > amount) throw fieldError('amount', 'allocated_more_than_paid');
}

/** What the audit log keeps of where money went: amount by number. */
export const told = (shares: readonly { number: string; amount: bigint }[], currency: string) =>
  Object.fromEntries(shares.map(({ number, amount }) => [number, toDecimalString(amount, currency)]));
