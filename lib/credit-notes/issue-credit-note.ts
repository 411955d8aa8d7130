import 'server-only';
import { eq } from 'drizzle-orm';
import type { Tx } from '@/db/client';
import { documents } from '@/db/schema';
import type { Staff } from '@/lib/auth/viewers';
import { lockCustomer } from '@/lib/customers/lock-customer';
import { issueDocument } from '@/lib/documents/issue-document';
import type { IssueInput } from '@/lib/documents/schemas';
import { toDecimalString } from '@/lib/money/minor';
import { allocate } from '@/lib/payments/allocate';
import { auditMoney } from '@/lib/payments/audit-money';
import { holdSource } from '@/lib/payments/hold-source';
import { told } from '@/lib/payments/record-payment';
import { shareOut } from '@/lib/payments/share-out';

/**
 * Gives a credit note its number and freezes it; see `issueDocument`. What corrects an invoice goes to that invoice
 * at once, so far as something is due of it; the rest is the customer's credit.
 */
export async function issueCreditNote(
  tx: Tx,
  viewer: Staff<'credit-notes:issue'>,
  input: Omit<IssueInput, 'submissionId'>,
  now = new Date(),
): Promise<{ id: string; number: string }> {
  const source = { kind: 'credit_note', id: input.id } as const;
  const [draft] = await tx
    .select({ customerId: documents.customerId })
    .from(documents)
    .where(eq(documents.id, input.id));
  // As firmly as money is moved by, and before `issueDocument` takes it more lightly.
  if (draft) await lockCustomer(tx, viewer, draft.customerId);
  const issued = await issueDocument(tx, viewer, 'credit_note', input, now);
  const [row] = await tx.select().from(documents).where(eq(documents.id, input.id));
  if (!row?.correctsId) return issued;
  const held = await holdSource(tx, viewer, source);
  const [invoice] = await tx.select().from(documents).where(eq(documents.id, row.correctsId));
  const [amount = 0n] = shareOut(held.available, [invoice?.due ?? 0n]).shares;
  if (amount === 0n) return issued;
  const { id: customerId, currency } = held.customer;
  const shares = await allocate(tx, viewer, held, [
    { invoiceId: row.correctsId, amount: toDecimalString(amount, currency) },
  ]);
  await auditMoney(
    tx,
    viewer,
    'applied',
    { ...source, customerId, amount, currency },
    told(shares, currency),
  );
  return issued;
}
