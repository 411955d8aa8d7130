import 'server-only';
import { and, eq } from 'drizzle-orm';
import { database } from '@/db/client';
import { customers } from '@/db/schema';
import type { Staff } from '@/lib/auth/viewers';
import { theCompany } from '@/lib/company/read-company';
import { visibleCustomers } from '@/lib/customers/visible-customers';
import { isDocumentId } from '@/lib/documents/document-address';
import { paymentFields, statementFields } from '@/lib/mail/money-fields';
import { getPayment, type PaymentDetails } from '@/lib/payments/get-payment';
import { customerStatement } from '@/lib/statement/read-statement';
import { firstDay } from '@/lib/statement/statement';
import type { StatementPeriod } from '@/lib/statement/statement-period';
import { type MailOptions, mailOptions } from './mail-options';

type SentPaper = { customer: { id: string; name: string }; options: MailOptions };

/** A payment's receipt and those it can go to; null where there is none, or the payment was taken back. */
export async function receiptOptions(
  viewer: Staff<'payments:view'>,
  id: string,
): Promise<(SentPaper & { payment: PaymentDetails }) | null> {
  const payment = await getPayment(viewer, id);
  if (!payment || payment.state === 'void') return null;
  const paper = await paperOptions(viewer, payment.customerId, 'payment_receipt', (language) =>
    paymentFields(payment, language),
  );
  return paper && { ...paper, payment };
}

/** A customer's statement of some days and those it can go to; null where there is no such customer. */
export async function statementOptions(
  viewer: Staff<'customers:view' | 'invoices:view' | 'payments:view'>,
  customerId: string,
  period: StatementPeriod,
): Promise<SentPaper | null> {
  if (!isDocumentId(customerId)) return null;
  const statement = await customerStatement(viewer, customerId, period);
  const { to } = period;
  return paperOptions(viewer, customerId, 'statement_sent', (language, currency) =>
    statementFields(
      { from: firstDay(statement, period), to, currency, closing: statement.closing },
      language,
    ),
  );
}

async function paperOptions(
  viewer: Staff<'payments:view'>,
  customerId: string,
  template: 'payment_receipt' | 'statement_sent',
  fields: (language: string, currency: string) => ReturnType<typeof paymentFields>,
): Promise<SentPaper | null> {
  const db = database();
  const [customer] = await db
    .select()
    .from(customers)
    .where(and(eq(customers.id, customerId), visibleCustomers(viewer)));
  if (!customer) return null;
  const company = await theCompany(db);
  const say = (language: string) => fields(language, customer.currency);
  return {
    customer: { id: customer.id, name: customer.displayName },
    options: await mailOptions(db, { template, customer, company, flag: 'invoice', say }),
  };
}
