import 'server-only';
import { eq, sql } from 'drizzle-orm';
import type { Tx } from '@/db/client';
import { documentAnswers, documents } from '@/db/schema';
import type { Answer } from '@/db/schema/vocabulary';
import { DomainError } from '@/lib/actions/errors';
import { theCompany } from '@/lib/company/read-company';
import { today } from '@/lib/dates/day';
import { auditDocument } from '@/lib/documents/audit-document';
import { takesDocuments } from '@/lib/documents/lock-customer';
import { lockDocument } from '@/lib/documents/lock-document';
import { factsOf } from '@/lib/documents/refuse-step';
import { documentState } from '@/lib/documents/states';
import { canStep } from '@/lib/documents/steps';
import { enqueueJob } from '@/lib/jobs/enqueue-job';
import { readSettings } from '@/lib/settings/read-settings';
import { tellStaff } from './tell-staff';

export type EstimateAnswer = {
  documentId: string;
  answer: Answer;
  person: { name: string; email: string | null; contactId: string | null };
  reason: string | null;
  ip: string | null;
};

/**
 * Accepts or declines an estimate, as the owner, for somebody of whom it is known that they see it: once and for
 * good, since it is evidence; who changes their mind gets a copy to answer. The same person's same answer once more
 * changes nothing. Staff are told, and where the setting says so an invoice is drafted.
 * @throws DomainError `answered_already`, `answer_expired`, `answer_refused`
 */
export async function answerEstimate(
  tx: Tx,
  given: EstimateAnswer,
  now = new Date(),
): Promise<{ id: string; answer: Answer }> {
  const { documentId: id, answer, person, reason, ip } = given;
  const { document, customers } = await lockDocument(tx, 'not staff', 'estimate', id);
  const facts = factsOf(document);
  const state = documentState(facts, today((await theCompany(tx)).timeZone, now));
  if (!canStep('estimate', state, facts, answer === 'accepted' ? 'accept' : 'decline')) {
    if (await isSameAnswer(tx, given)) return { id, answer };
    if (state === 'accepted' || state === 'declined') throw new DomainError('answered_already');
    throw new DomainError(state === 'expired' ? 'answer_expired' : 'answer_refused');
  }
  const customer = customers.get(document.customerId);
  if (!customer || !takesDocuments(customer)) throw new DomainError('answer_refused');

  await tx
    .update(documents)
    .set({
      ...(answer === 'accepted' ? { acceptedAt: sql`now()` } : { declinedAt: sql`now()` }),
      version: sql`${documents.version} + 1`,
      updatedAt: sql`now()`,
    })
    .where(eq(documents.id, id));
  await tx.insert(documentAnswers).values({ documentId: id, answer, ...person, reason, ip });
  const actor = { kind: 'contact', id: person.contactId, name: person.name } as const;
  await auditDocument(tx, actor, answer, document, { email: person.email, reason }, ip);
  await tellStaff(tx, { ...given, document, customer: customer.displayName });
  const { invoiceOnAcceptance } = await readSettings(tx);
  if (answer === 'accepted' && invoiceOnAcceptance) {
    // Afterwards: what stands in the way of an invoice must not stand in the way of a yes.
    await enqueueJob(tx, 'draft-invoice', { estimateId: id });
  }
  return { id, answer };
}

/** A form that was sent twice: the first one's answer is this one's. */
async function isSameAnswer(tx: Tx, { documentId, answer, person }: EstimateAnswer): Promise<boolean> {
  const [first] = await tx.select().from(documentAnswers).where(eq(documentAnswers.documentId, documentId));
  return first?.answer === answer && first.contactId === person.contactId && first.email === person.email;
}
