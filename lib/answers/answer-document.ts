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
import { type DocumentRow, lockDocument } from '@/lib/documents/lock-document';
import { factsOf } from '@/lib/documents/refuse-step';
import { type DocumentState, documentState } from '@/lib/documents/states';
import { canStep } from '@/lib/documents/steps';
import { enqueueJob } from '@/lib/jobs/enqueue-job';
import { readSettings } from '@/lib/settings/read-settings';
import { type Signed, signedEvidence } from './signed-evidence';
import { tellStaff } from './tell-staff';

/** Kinds that a customer accepts or declines. */
export type AnsweredKind = 'estimate' | 'proposal';

export type DocumentAnswer = {
  kind: AnsweredKind;
  documentId: string;
  answer: Answer;
  person: { name: string; email: string | null; contactId: string | null };
  reason: string | null;
  ip: string | null;
  userAgent?: string | null;
  /** To a proposal: which PDF was shown, and how it was signed. */
  signed?: Signed;
};

/**
 * Accepts or declines an estimate or a proposal, as the owner, for somebody of whom it is known that they see it: once
 * and for good, since it is evidence; who changes their mind gets a copy to answer. The same person's same answer once
 * more changes nothing. Staff are told, and where the setting says so an invoice is drafted of an estimate.
 * @throws DomainError `answered_already`, `answer_expired`, `proposal_expired`, `proposal_revised`, `answer_refused`,
 *   and at `signature`
 */
export async function answerDocument(
  tx: Tx,
  given: DocumentAnswer,
  now = new Date(),
): Promise<{ id: string; answer: Answer }> {
  const { kind, documentId: id, answer, person, reason, ip, userAgent = null } = given;
  const { document, customers } = await lockDocument(tx, 'not staff', kind, id);
  const facts = factsOf(document);
  const state = documentState(facts, today((await theCompany(tx)).timeZone, now));
  if (!canStep(kind, state, facts, answer === 'accepted' ? 'accept' : 'decline')) {
    if (await isSameAnswer(tx, given)) return { id, answer };
    throw refused(kind, state);
  }
  const customer = customers.get(document.customerId);
  if (!customer || !takesDocuments(customer)) throw new DomainError('answer_refused');

  const said = { answer, ...person, reason, ip, userAgent };
  const evidence = kind === 'proposal' ? await signedEvidence(tx, document, said, given.signed, now) : {};
  await markAnswered(tx, document, answer);
  await tx.insert(documentAnswers).values({ documentId: id, ...said, ...evidence });
  const actor = { kind: 'contact', id: person.contactId, name: person.name } as const;
  const proof = 'evidenceSha256' in evidence ? { evidence: evidence.evidenceSha256 } : {};
  await auditDocument(tx, actor, answer, document, { email: person.email, reason, ...proof }, ip);
  await tellStaff(tx, { ...given, document, customer: customer.displayName });
  const { invoiceOnAcceptance } = await readSettings(tx);
  if (kind === 'estimate' && answer === 'accepted' && invoiceOnAcceptance) {
    // Afterwards: what stands in the way of an invoice must not stand in the way of a yes.
    await enqueueJob(tx, 'draft-invoice', { estimateId: id });
  }
  return { id, answer };
}

function refused(kind: AnsweredKind, state: DocumentState): DomainError {
  if (state === 'accepted' || state === 'declined') return new DomainError('answered_already');
  if (state === 'revised') return new DomainError('proposal_revised');
  if (state === 'expired')
    return new DomainError(kind === 'proposal' ? 'proposal_expired' : 'answer_expired');
  return new DomainError('answer_refused');
}

const markAnswered = (tx: Tx, { id }: DocumentRow, answer: Answer) =>
  tx
    .update(documents)
    .set({
      ...(answer === 'accepted' ? { acceptedAt: sql`now()` } : { declinedAt: sql`now()` }),
      version: sql`${documents.version} + 1`,
      updatedAt: sql`now()`,
    })
    .where(eq(documents.id, id));

/** A form that was sent twice: the first one's answer is this one's. */
async function isSameAnswer(tx: Tx, { documentId, answer, person }: DocumentAnswer): Promise<boolean> {
  const [first] = await tx.select().from(documentAnswers).where(eq(documentAnswers.documentId, documentId));
  return first?.answer === answer && first.contactId === person.contactId && first.email === person.email;
}
