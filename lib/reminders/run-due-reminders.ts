import 'server-only';
import { database, type Tx } from '@/db/client';
import { documentReminders } from '@/db/schema';
import { DomainError } from '@/lib/actions/errors';
import { retried } from '@/lib/actions/retried';
import { NOBODY } from '@/lib/audit/write-audit';
import { theCompany } from '@/lib/company/read-company';
import { today } from '@/lib/dates/day';
import { auditDocument } from '@/lib/documents/audit-document';
import { takesDocuments } from '@/lib/documents/lock-customer';
import { lockDocument } from '@/lib/documents/lock-document';
import type { TemplateName } from '@/lib/mail/template-names';
import { makeLink } from '@/lib/public-links/make-link';
import { emailEach } from '@/lib/sending/email-each';
import { mailContacts, mayOpen, wantsToKnow } from '@/lib/sending/recipients';
import { readSettings } from '@/lib/settings/read-settings';
import { type DueStep, dueSteps } from './due-steps';

const AT_ONCE = 200;

/**
 * Sends what is due of reminders and notices of expiry. Several processes may do so at once.
 * @param goesOn is asked before each
 */
export async function runDueReminders(now: Date, goesOn: () => boolean = () => true): Promise<void> {
  const db = database();
  const day = today((await theCompany(db)).timeZone, now);
  const tried = new Set<string>();
  for (;;) {
    const due = await dueSteps(db, await readSettings(db), {
      from: day,
      to: day,
      limit: AT_ONCE + tried.size,
    });
    const left = due.filter(({ id }) => !tried.has(id));
    if (left.length === 0) return;
    for (const step of left) {
      if (!goesOn()) return;
      try {
        await retried(() => db.transaction((tx) => remind(tx, step, now)));
      } catch (error) {
        if (!(error instanceof DomainError)) console.error(`Reminder of ${step.kind} ${step.id}:`, error);
      }
      // Sent, settled meanwhile, or tried again with the next round.
      tried.add(step.id);
    }
  }
}

/**
 * Writes the emails of a step that is due, and that in the document's history, once the document is held: what
 * somebody paid or answered a moment ago is no longer due. The row of the step is written in the same transaction, by
 * a key that no step has twice.
 */
async function remind(tx: Tx, { id, kind }: DueStep, now: Date): Promise<void> {
  const { document, customers } = await lockDocument(tx, 'not staff', kind, id);
  const company = await theCompany(tx);
  const day = today(company.timeZone, now);
  const settings = await readSettings(tx);
  const [due] = await dueSteps(tx, settings, { from: day, to: day, documentId: id, limit: 1 });
  const customer = customers.get(document.customerId);
  if (!due || !customer) return;
  const people = (await mailContacts(tx, customer.id)).filter((contact) => wantsToKnow(contact, kind));
  const taken = takesDocuments(customer);
  const reason = !taken ? 'customer_inactive' : people.length === 0 ? 'schedule_no_recipient' : null;
  const [row] = await tx
    .insert(documentReminders)
    .values({ documentId: id, step: due.step, day: due.day, at: now, reason })
    .onConflictDoNothing()
    .returning({ id: documentReminders.id });
  if (!row || reason) return;
  const order = { submissionId: row.id, cc: [], message: null, texts: [] };
  const cause = {
    template: templateOf(due),
    id,
    language: document.languageChosen ? document.language : null,
    languages: [customer.language, company.language],
  };
  await emailEach(tx, people, order, cause, async (contact) => {
    const link = mayOpen(contact, kind, taken)
      ? await makeLink(tx, { documentId: id, contact, createdBy: null })
      : null;
    return {
      link: link ? { ...link, secret: true } : undefined,
      document: { ...document, kind, attachPdf: true },
    };
  });
  const to = people.map(({ email }) => email);
  await auditDocument(tx, NOBODY, 'reminded', document, { step: due.step, day: due.day, to });
}

function templateOf({ kind, step }: DueStep): TemplateName {
  if (kind !== 'invoice') return `${kind}_expiring`;
  return step === 'before' ? 'invoice_due_soon' : 'invoice_overdue';
}
