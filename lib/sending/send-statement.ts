import 'server-only';
import type { Tx } from '@/db/client';
import { actorOf, writeAudit } from '@/lib/audit/write-audit';
import type { Staff } from '@/lib/auth/viewers';
import { theCompany } from '@/lib/company/read-company';
import { lockCustomer } from '@/lib/customers/lock-customer';
import { readStatement } from '@/lib/statement/read-statement';
import { firstDay } from '@/lib/statement/statement';
import { chosenContacts, emailEach } from './email-each';
import type { SendStatement } from './schemas';

/**
 * Sends a customer's statement of some days to contacts of it, each in their language; the PDF goes along.
 * @throws DomainError `not_found`; at `recipients` or a text
 */
export async function sendStatement(
  tx: Tx,
  viewer: Staff<'invoices:issue'>,
  input: SendStatement,
): Promise<{ id: string; emails: number }> {
  const { id, from, to } = input;
  const customer = await lockCustomer(tx, viewer, id);
  const people = await chosenContacts(tx, id, input.recipients);
  const days = { from, to };
  const found = await readStatement(tx, id, days);
  const { currency, language } = customer;
  const statement = { from: firstDay(found, days), to, currency, closing: found.closing, days };
  const languages = [language, (await theCompany(tx)).language];
  const cause = { template: 'statement_sent', id, languages } as const;
  await emailEach(tx, people, input, cause, () => ({ statement }));
  await writeAudit(tx, actorOf(viewer), {
    action: 'customer.statement_emailed',
    subject: { kind: 'customer', id, name: customer.displayName },
    customerId: id,
    changes: { from, to, recipients: [...people.map(({ email }) => email), ...input.cc] },
  });
  return { id, emails: people.length };
}
