import 'server-only';
import type { Tx } from '@/db/client';
import { DomainError } from '@/lib/actions/errors';
import { NOBODY } from '@/lib/audit/write-audit';
import { addDays, type Day } from '@/lib/dates/day';
import { writeDraft } from '@/lib/documents/create-draft';
import { addressesOf } from '@/lib/documents/customer-defaults';
import { languageByCascade } from '@/lib/documents/document-language';
import { issueAs } from '@/lib/documents/issue-document';
import { mailContacts, wantsToKnow } from '@/lib/sending/recipients';
import { sendIssued } from '@/lib/sending/send-document';
import type { HeldSchedule } from './lock-schedule';
import { periodOf } from './occurrences';
import { periodText, withPeriod } from './period-text';

/**
 * The invoice of a schedule's next cycle, as far as its mode takes it: dated today, for the period of its own day, with
 * its customer's addresses and language as they are now.
 * @throws DomainError whatever making, issuing and sending refuse; `schedule_no_recipient`
 */
export async function makeInvoice(
  tx: Tx,
  { schedule, customer }: HeldSchedule,
  issueDate: Day,
  now: Date,
): Promise<string> {
  const { content, mode, dueDays } = schedule;
  const language = await languageByCascade(tx, [content.language, customer.language]);
  const period = periodText(periodOf(schedule, schedule.nextCycle), language);
  const told = (text: string | null) => text && withPeriod(text, period);
  const author = { by: NOBODY, createdBy: schedule.createdBy };
  const input = {
    ...content,
    ...addressesOf(customer),
    customerId: customer.id,
    issueDate,
    dueDate: dueDays === null ? null : addDays(issueDate, dueDays),
    lines: content.lines.map((line) => ({ ...line, description: withPeriod(line.description, period) })),
    reference: told(content.reference),
    note: told(content.note),
  };
  const kept = { taxIds: new Set<string>(), language: content.language };
  const { id } = await writeDraft(tx, author, 'invoice', input, schedule.currency, kept);
  if (mode !== 'draft') await issueAs(tx, author, 'invoice', { id, version: 1 }, now);
  if (mode === 'send') {
    const people = await mailContacts(tx, customer.id);
    const recipients = people.filter((each) => wantsToKnow(each, 'invoice')).map((each) => each.id);
    if (recipients.length === 0) throw new DomainError('schedule_no_recipient');
    const order = { id, version: null, submissionId: schedule.id, recipients, attachPdf: true };
    await sendIssued(tx, author, 'invoice', { ...order, cc: [], message: null, texts: [] }, now);
  }
  return id;
}
