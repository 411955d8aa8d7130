import { randomBytes, randomUUID } from 'node:crypto';
import { eq, sql } from 'drizzle-orm';
import { beforeAll, expect, it } from 'vitest';
import { database, type Tx } from '@/db/client';
import { documents, emails, publicLinks } from '@/db/schema';
import { DomainError } from '@/lib/actions/errors';
import { type AnsweredKind, answerDocument } from '@/lib/answers/answer-document';
import { shownPdfHash } from '@/lib/answers/shown-pdf';
import type { Permission } from '@/lib/auth/permissions';
import type { Staff } from '@/lib/auth/viewers';
import { convertEstimate } from '@/lib/conversions/convert-estimate';
import { convertProposal } from '@/lib/conversions/convert-proposal';
import { copyDocument } from '@/lib/conversions/copy-document';
import { mergeDrafts } from '@/lib/conversions/merge-drafts';
import { creditInvoice } from '@/lib/credit-notes/credit-invoice';
import { addDays } from '@/lib/dates/day';
import { createDraft } from '@/lib/documents/create-draft';
import { deleteDraft } from '@/lib/documents/delete-draft';
import { issueDocument } from '@/lib/documents/issue-document';
import { markSent } from '@/lib/documents/mark-sent';
import { factsOf } from '@/lib/documents/refuse-step';
import { type DocumentKind, documentState } from '@/lib/documents/states';
import { canStep, DOCUMENT_STEPS, type DocumentStep } from '@/lib/documents/steps';
import { updateDraft } from '@/lib/documents/update-draft';
import { voidDocument } from '@/lib/documents/void-document';
import { applyCredit } from '@/lib/payments/apply-credit';
import { reviseProposal } from '@/lib/proposals/revise-proposal';
import { makeCopiedLink } from '@/lib/public-links/make-copied-link';
import { sendDocument } from '@/lib/sending/send-document';
import { testDatabase } from '../../support/database.ts';
import { pay } from '../../support/pay.ts';
import { companyToday, customer, draft, proposal, salesCompany } from '../../support/sales-company.ts';
import { addContact } from '../portal/people.ts';

await testDatabase();

type Row = typeof documents.$inferSelect;
type Prepared = { row: Row; other: string };

const today = companyToday();
const EARLIER = addDays(today, -10);
const person = { name: 'Eva', email: 'eva@acme.example', contactId: null };
const transaction = database().transaction.bind(database());

let viewer: Staff<Permission>;
let owner: string;
let recipient: string;
beforeAll(async () => {
  ({ viewer } = await salesCompany());
  owner = await customer();
  recipient = await addContact(owner, { primary: true });
});

const read = async (id: string): Promise<Row> => {
  const [row] = await database().select().from(documents).where(eq(documents.id, id));
  if (!row) throw new Error('gone');
  return row;
};
const wanted = (kind: DocumentKind, changes = {}) =>
  draft(owner, { ...changes, ...(kind === 'proposal' && proposal()) });
const drafted = async (kind: DocumentKind, dueDate: string | null = null) =>
  (await transaction((tx) => createDraft(tx, viewer, kind, wanted(kind, { issueDate: EARLIER, dueDate }))))
    .id;
const issued = async (kind: DocumentKind, dueDate: string | null = null) => {
  const id = await drafted(kind, dueDate);
  await transaction((tx) => issueDocument(tx, viewer, kind, { id, version: 1 }));
  return id;
};
const marked = async (id: string) => {
  const { kind, version } = await read(id);
  await transaction((tx) => markSent(tx, viewer, kind as DocumentKind, { id, version }));
  return id;
};
const answered = async (id: string, answer: 'accepted' | 'declined') => {
  const row = await read(id);
  await transaction(async (tx) => answerDocument(tx, await answerTo(row, answer, person)));
  return id;
};
const paid = async (id: string, amount: string) => {
  await pay(viewer, owner, { amount, allocations: [{ invoiceId: id, amount }] });
  return id;
};
const voided = async (id: string) => {
  const { kind, version } = await read(id);
  await transaction((tx) =>
    voidDocument(tx, viewer, kind as 'invoice' | 'credit_note', { id, version, reason: 'wrong' }),
  );
  return id;
};
const credited = async (creditNote: string, invoice: string, amount: string) =>
  transaction((tx) =>
    applyCredit(tx, viewer, {
      submissionId: randomUUID(),
      source: { kind: 'credit_note', id: creditNote },
      allocations: [{ invoiceId: invoice, amount }],
    }),
  );

/** Sent while it could be, and run out since. */
const ranOutSent = async () => {
  const id = await issued('estimate', addDays(today, -1));
  const sentAt = new Date(Date.now() - 5 * 86_400_000);
  await database().update(documents).set({ sentAt }).where(eq(documents.id, id));
  return id;
};

/** Every state that a document can be in, and how it got there. */
const STATES: Record<string, () => Promise<string>> = {
  'estimate, draft': () => drafted('estimate'),
  'estimate, issued': () => issued('estimate', today),
  'estimate, sent': async () => marked(await issued('estimate', today)),
  'estimate, accepted': async () => answered(await issued('estimate', today), 'accepted'),
  'estimate, accepted and sent': async () => answered(await marked(await issued('estimate')), 'accepted'),
  'estimate, declined': async () => answered(await issued('estimate'), 'declined'),
  'estimate, declined and sent': async () => answered(await marked(await issued('estimate')), 'declined'),
  'estimate, expired': () => issued('estimate', addDays(today, -1)),
  'estimate, expired and sent': ranOutSent,
  'invoice, draft': () => drafted('invoice'),
  'invoice, issued': () => issued('invoice'),
  'invoice, sent': async () => marked(await issued('invoice')),
  'invoice, partly_paid': async () => paid(await issued('invoice'), '40'),
  'invoice, partly_paid by credit': async () => {
    const id = await issued('invoice');
    await credited(await issued('credit_note'), id, '40');
    return id;
  },
  'invoice, partly_paid and sent': async () => paid(await marked(await issued('invoice')), '40'),
  'invoice, paid': async () => paid(await issued('invoice'), '100'),
  'invoice, paid and sent': async () => paid(await marked(await issued('invoice')), '100'),
  'invoice, void': async () => voided(await issued('invoice')),
  'credit_note, draft': () => drafted('credit_note'),
  'credit_note, open': () => issued('credit_note'),
  'credit_note, open and sent': async () => marked(await issued('credit_note')),
  'credit_note, open and applied': async () => {
    const id = await issued('credit_note');
    await credited(id, await issued('invoice'), '40');
    return id;
  },
  'credit_note, closed': async () => {
    const id = await issued('credit_note');
    await credited(id, await issued('invoice'), '100');
    return id;
  },
  'credit_note, void': async () => voided(await issued('credit_note')),
  'proposal, draft': () => drafted('proposal'),
  'proposal, open': () => issued('proposal', today),
  'proposal, sent': async () => marked(await issued('proposal', today)),
  'proposal, accepted': async () => answered(await issued('proposal', today), 'accepted'),
  'proposal, declined': async () => answered(await issued('proposal'), 'declined'),
  'proposal, expired': () => issued('proposal', addDays(today, -1)),
  'proposal, revised': async () => {
    const id = await issued('proposal');
    const next = await transaction((tx) => reviseProposal(tx, viewer, { id, version: 2 }));
    await transaction((tx) => issueDocument(tx, viewer, 'proposal', { id: next.id, version: 1 }));
    return id;
  },
};

/** The step as the product takes it. A kind that a function is not for is given all the same, as a mistake would. */
const BY_SERVER: Record<DocumentStep, (tx: Tx, of: Prepared) => Promise<unknown>> = {
  edit_draft: (tx, { row }) =>
    updateDraft(tx, viewer, kindOf(row), { ...wanted(kindOf(row)), ...step(row), note: 'changed' }),
  delete_draft: (tx, { row }) => deleteDraft(tx, viewer, kindOf(row), step(row)),
  issue: (tx, { row }) => issueDocument(tx, viewer, kindOf(row), step(row)),
  mark_sent: (tx, { row }) => markSent(tx, viewer, kindOf(row), step(row)),
  void: (tx, { row }) => voidDocument(tx, viewer, row.kind as 'invoice', { ...step(row), reason: 'wrong' }),
  send: (tx, { row }) =>
    sendDocument(tx, viewer, kindOf(row), {
      ...step(row),
      submissionId: randomUUID(),
      recipients: [recipient],
      cc: [],
      attachPdf: false,
      message: null,
      texts: [],
    }),
  link: (tx, { row }) => makeCopiedLink(tx, viewer, kindOf(row), { documentId: row.id }),
  convert: (tx, { row }) => {
    const input = { id: row.id, submissionId: randomUUID(), again: false };
    return row.kind === 'proposal'
      ? convertProposal(tx, viewer, 'invoice', input)
      : convertEstimate(tx, viewer, input);
  },
  revise: (tx, { row }) => reviseProposal(tx, viewer, step(row)),
  credit: (tx, { row }) =>
    creditInvoice(tx, viewer, { invoiceId: row.id, reason: 'wrong', submissionId: randomUUID() }),
  copy: (tx, { row }) =>
    copyDocument(tx, viewer, kindOf(row), { id: row.id, submissionId: randomUUID(), customerId: owner }),
  merge: (tx, { row, other }) =>
    mergeDrafts(tx, viewer, kindOf(row), { ...step(row), submissionId: randomUUID(), others: [other] }),
  accept: (tx, { row }) => answer(tx, row, 'accepted'),
  decline: (tx, { row }) => answer(tx, row, 'declined'),
};

const kindOf = (row: Row) => row.kind as DocumentKind;
const step = ({ id, version }: Row) => ({ id, version });
const answer = (tx: Tx, row: Row, what: 'accepted' | 'declined') =>
  // Somebody else than the one who may have answered before, whose second click would be no error.
  answerTo(row, what, { ...person, email: 'other@acme.example' }).then((given) => answerDocument(tx, given));

/** A proposal is signed, over the PDF that its page shows. */
async function answerTo(row: Row, answer: 'accepted' | 'declined', who: typeof person) {
  const kind = row.kind === 'proposal' ? 'proposal' : ('estimate' satisfies AnsweredKind);
  const signed =
    kind === 'proposal' && row.issuedAt
      ? { pdfSha256: await shownPdfHash(row.id, 'es'), signature: { kind: 'typed' } as const }
      : undefined;
  return { kind, documentId: row.id, answer, person: who, reason: null, ip: null, signed } as const;
}

/** The same written past the product, by somebody with the owner's rights. */
const BY_HAND: Record<DocumentStep, (tx: Tx, of: Prepared) => Promise<unknown>> = {
  edit_draft: (tx, { row }) => set(tx, row, { note: 'changed' }),
  delete_draft: (tx, { row }) => tx.delete(documents).where(eq(documents.id, row.id)),
  issue: (tx, { row }) => set(tx, row, { number: 'X-1', sequence: 999_999, issuedAt: new Date() }),
  mark_sent: (tx, { row }) => set(tx, row, { sentAt: new Date() }),
  void: (tx, { row }) => set(tx, row, { voidedAt: new Date(), voidReason: 'wrong' }),
  send: (tx, { row }) =>
    tx.insert(emails).values({
      key: randomUUID(),
      template: `${row.kind}_sent`,
      language: 'es',
      fromName: 'Ana',
      fromEmail: 'ana@clavel.example',
      toName: 'Eva',
      toEmail: 'eva@acme.example',
      subject: 'x',
      html: 'x',
      text: 'x',
      documentId: row.id,
    }),
  link: (tx, { row }) =>
    tx.insert(publicLinks).values({
      documentId: row.id,
      tokenHash: randomBytes(32),
      expiresAt: new Date(Date.now() + 86_400_000),
    }),
  convert: (tx, { row }) => originOf(tx, row, 'invoice', 'converted'),
  credit: (tx, { row }) =>
    tx.insert(documents).values({
      customerId: row.customerId,
      currency: row.currency,
      baseCurrency: row.baseCurrency,
      issueDate: today,
      kind: 'credit_note',
      correctsId: row.id,
      correctionReason: 'wrong',
    }),
  copy: (tx, { row }) => originOf(tx, row, kindOf(row), 'copied'),
  revise: (tx, { row }) => originOf(tx, row, 'proposal', 'revised'),
  merge: (tx, { row, other }) => tx.delete(documents).where(sql`id in (${row.id}, ${other})`),
  accept: (tx, { row }) => set(tx, row, { acceptedAt: new Date() }),
  decline: (tx, { row }) => set(tx, row, { declinedAt: new Date() }),
};

const set = (tx: Tx, { id }: Row, values: Partial<Row>) =>
  tx.update(documents).set(values).where(eq(documents.id, id));

async function originOf(tx: Tx, row: Row, kind: DocumentKind, origin: string) {
  const id = (await createDraft(tx, viewer, kind, wanted(kind))).id;
  await tx.execute(
    sql`insert into document_origins (document_id, source_id, origin) values (${id}, ${row.id}, ${origin})`,
  );
}

const may = (row: Row, step: DocumentStep) => {
  const facts = factsOf(row);
  return canStep(facts.kind, documentState(facts, today), facts, step);
};

/** Sending a draft issues it first. */
const isSentWhenIssued = (row: Row) =>
  row.issuedAt === null &&
  canStep(
    kindOf(row),
    row.kind === 'credit_note' || row.kind === 'proposal' ? 'open' : 'issued',
    row,
    'send',
  );

/**
 * What is forbidden by its name alone: one that may be sent is marked as sent by that, too, and drafts that are not
 * merged may still be edited and deleted.
 */
const isOtherStepByHand = (row: Row, step: DocumentStep) =>
  (step === 'mark_sent' && row.sentAt === null && may(row, 'send')) ||
  (step === 'merge' && row.issuedAt === null);

class Undone extends Error {}

/** What became of it, and nothing stays: `done`, the product's refusal, or the constraint that refused. */
const outcome = (work: (tx: Tx) => Promise<unknown>): Promise<string> =>
  transaction(async (tx) => {
    await work(tx);
    // What is checked at the end of a transaction is checked here, too.
    await tx.execute(sql`set constraints all immediate`);
    throw new Undone();
  }).catch((error) => {
    if (error instanceof Undone) return 'done';
    if (error instanceof DomainError) return `refused: ${error.code}`;
    const constraint = error.cause?.constraint_name ?? error.constraint_name;
    if (constraint) return `database: ${constraint}`;
    throw error;
  });

it.each(Object.keys(STATES))(
  '%s: takes the steps of the table, and the server and the database refuse the others',
  async (state) => {
    const id = (await STATES[state]?.()) ?? '';
    const row = await read(id);
    expect(`${row.kind}, ${documentState(factsOf(row), today)}`).toBe(state.split(/ and | by /)[0]);
    const of = { row, other: await drafted(kindOf(row)) };
    for (const step of DOCUMENT_STEPS) {
      const told = await outcome((tx) => BY_SERVER[step](tx, of));
      if (may(row, step) || (step === 'send' && isSentWhenIssued(row))) {
        expect(told, step).toBe('done');
        continue;
      }
      expect(told, step).toMatch(/^refused: /);
      if (isOtherStepByHand(row, step)) continue;
      expect(await outcome((tx) => BY_HAND[step](tx, of)), step).toMatch(/^database: /);
    }
    expect(await read(id)).toEqual(row);
  },
);
