import 'server-only';
import { and, eq, isNull } from 'drizzle-orm';
import type { Tx } from '@/db/client';
import { paymentModes, payments } from '@/db/schema';
import { DomainError } from '@/lib/actions/errors';
import type { Staff } from '@/lib/auth/viewers';
import { theCompany } from '@/lib/company/read-company';
import { lockCustomer } from '@/lib/customers/lock-customer';
import { auditMoney } from '@/lib/payments/audit-money';
import { chosenContacts, emailEach } from './email-each';
import { type MailContact, mailContacts, wantsToKnow } from './recipients';
import type { EmailWishes, SendReceipt } from './schemas';

type Sent = { id: string; emails: number };

/**
 * Sends a payment's receipt to contacts of its customer, each in their language; the PDF goes along.
 * @throws DomainError `not_found` also for a payment that was taken back; at `recipients` or a text
 */
export async function sendReceipt(
  tx: Tx,
  viewer: Staff<'payments:create'>,
  input: SendReceipt,
): Promise<Sent> {
  return emailReceipt(tx, viewer, input, ({ customerId }) =>
    chosenContacts(tx, customerId, input.recipients),
  );
}

/** The same to all who asked to be told of invoices, with the template's own words; there may be nobody. */
export async function sendReceiptToAll(
  tx: Tx,
  viewer: Staff<'payments:create'>,
  { id, submissionId }: { id: string; submissionId: string },
): Promise<Sent> {
  const plain = { id, submissionId, cc: [], message: null, texts: [] };
  return emailReceipt(tx, viewer, plain, async ({ customerId }) =>
    (await mailContacts(tx, customerId)).filter((contact) => wantsToKnow(contact, 'invoice')),
  );
}

async function emailReceipt(
  tx: Tx,
  viewer: Staff<'payments:create'>,
  input: Omit<EmailWishes, 'recipients'> & { id: string },
  whom: (payment: { customerId: string }) => Promise<MailContact[]>,
): Promise<Sent> {
  const stands = and(eq(payments.id, input.id), isNull(payments.voidedAt));
  const [seen] = await tx.select({ customerId: payments.customerId }).from(payments).where(stands);
  if (!seen) throw new DomainError('not_found');
  const customer = await lockCustomer(tx, viewer, seen.customerId);
  const [payment] = await tx
    .select({
      id: payments.id,
      amount: payments.amount,
      currency: payments.currency,
      date: payments.date,
      mode: paymentModes.name,
    })
    .from(payments)
    .innerJoin(paymentModes, eq(paymentModes.id, payments.modeId))
    .where(stands);
  if (!payment) throw new DomainError('not_found');
  const people = await whom({ customerId: customer.id });
  const { id, amount, currency } = payment;
  const languages = [customer.language, (await theCompany(tx)).language];
  const cause = { template: 'payment_receipt', id, languages } as const;
  await emailEach(tx, people, input, cause, () => ({ payment }));
  if (people.length > 0) {
    const moved = { id, kind: 'payment', customerId: customer.id, amount, currency } as const;
    const to = [...people.map(({ email }) => email), ...input.cc];
    await auditMoney(tx, viewer, 'receipt_emailed', moved, { to });
  }
  return { id, emails: people.length };
}
