import { randomUUID } from 'node:crypto';
import { eq } from 'drizzle-orm';
import { database } from '../../../db/client.ts';
import {
  contacts,
  customerFiles,
  documentComments,
  emails,
  publicLinks,
  settings,
  ticketAttachments,
  ticketChoices,
  ticketMessages,
} from '../../../db/schema/index.ts';
import { answerDocument } from '../../../lib/answers/answer-document.ts';
import { shownPdfHash } from '../../../lib/answers/shown-pdf.ts';
import { tokenHash } from '../../../lib/auth/tokens.ts';
import { issueCreditNote } from '../../../lib/credit-notes/issue-credit-note.ts';
import { uploadFiles } from '../../../lib/customer-files/upload-files.ts';
import { addDays } from '../../../lib/dates/day.ts';
import { createDraft } from '../../../lib/documents/create-draft.ts';
import { keepRendition } from '../../../lib/documents/keep-rendition.ts';
import { createEstimate } from '../../../lib/estimates/create-estimate.ts';
import { issueEstimate } from '../../../lib/estimates/issue-estimate.ts';
import { startImport } from '../../../lib/imports/start-import.ts';
import { createInvoice } from '../../../lib/invoices/create-invoice.ts';
import { issueInvoice } from '../../../lib/invoices/issue-invoice.ts';
import { createQuickItem } from '../../../lib/items/create-quick-item.ts';
import { templateOfProposal } from '../../../lib/proposal-templates/template-of-proposal.ts';
import { createProposal } from '../../../lib/proposals/create-proposal.ts';
import { issueProposal } from '../../../lib/proposals/issue-proposal.ts';
import { makeLink } from '../../../lib/public-links/make-link.ts';
import { createSchedule } from '../../../lib/schedules/create-schedule.ts';
import { answerTicket } from '../../../lib/tickets/answer-ticket.ts';
import { openForCustomer } from '../../../lib/tickets/open-for-customer.ts';
import { pay } from '../../support/pay.ts';
import { companyToday, customer, draft, line, proposal, salesCompany } from '../../support/sales-company.ts';
import { contactOf } from './people.ts';
import { type TokenKind, theTokens } from './tokens.ts';
import { everybody, type Viewer } from './viewers.ts';

export type Kind = 'invoice' | 'estimate' | 'credit_note' | 'proposal';
type Documents = Record<Kind, Record<'issued' | 'draft', string>>;

/** What everything of a customer carries, and nothing of the other. */
export const MARKS = { ours: 'Zorvik', other: 'Quizna' } as const;
export type Side = keyof typeof MARKS;

/** A company with three customers, documents of two of them, and everybody who might ask for them. */
export type World = {
  viewers: Viewer[];
  customers: Record<'ours' | 'other' | 'inactive', string>;
  documents: Record<'ours' | 'other', Documents>;
  payments: Record<'ours' | 'other', string>;
  /** Of each customer a ticket that is nobody's in particular, and a file of its reply and of its note. */
  tickets: Record<'ours' | 'other', { id: string; file: string; noteFile: string }>;
  /** Of each customer a file that is shared with its area, and one that is not. */
  files: Record<'ours' | 'other', { shared: string; unshared: string }>;
  colleague: string;
  contact: string;
  /** Of each customer one who is not its primary contact. */
  colleagues: Record<'ours' | 'other', string>;
  item: string;
  proposalTemplate: string;
  /** Of each customer a proposal that was signed. */
  signed: Record<'ours' | 'other', string>;
  email: string;
  schedule: string;
  /** Addresses that open a document without a session, and such that did. */
  links: Record<'mailed' | 'copied' | 'withdrawn' | 'expired', string>;
  tokens: Record<TokenKind, string>;
  /** Of a colleague of those who ask: only administrators see it. */
  import: string;
};

export async function theWorld(): Promise<World> {
  const { viewer, vat } = await salesCompany();
  await database()
    .insert(settings)
    .values([
      { key: 'primaryManagesContacts', value: true },
      { key: 'contactsSeeCompanyTickets', value: true },
    ]);
  const customers = {
    ours: await customer({ company: `Talleres ${MARKS.ours}, S.A.` }),
    other: await customer({ company: `Panadería ${MARKS.other}, S.L.` }),
    inactive: await customer({ company: 'Cerrada, S.L.', active: false }),
  };

  const wanted = (whose: Side) =>
    draft(customers[whose], {
      lines: [line({ taxIds: [vat], description: `Reforma ${MARKS[whose]}` })],
      reference: MARKS[whose],
    });
  const invoice = (whose: Side) => database().transaction((tx) => createInvoice(tx, viewer, wanted(whose)));
  const estimate = (whose: Side) => database().transaction((tx) => createEstimate(tx, viewer, wanted(whose)));
  const creditNote = (whose: Side) =>
    database().transaction((tx) => createDraft(tx, viewer, 'credit_note', wanted(whose)));
  const aProposal = (whose: Side) =>
    database().transaction((tx) =>
      createProposal(tx, viewer, { ...wanted(whose), ...proposal({ subject: `Cocina ${MARKS[whose]}` }) }),
    );
  const ISSUE = {
    invoice: issueInvoice,
    estimate: issueEstimate,
    credit_note: issueCreditNote,
    proposal: issueProposal,
  };
  const issue = async (kind: Kind, { id }: { id: string }) => {
    const step = { id, version: 1, submissionId: randomUUID() };
    await database().transaction((tx) => ISSUE[kind](tx, viewer, step));
    return id;
  };
  const documentsOf = async (whose: Side): Promise<Documents> => ({
    invoice: {
      issued: await issue('invoice', await invoice(whose)),
      draft: (await invoice(whose)).id,
    },
    estimate: {
      issued: await issue('estimate', await estimate(whose)),
      draft: (await estimate(whose)).id,
    },
    credit_note: {
      issued: await issue('credit_note', await creditNote(whose)),
      draft: (await creditNote(whose)).id,
    },
    proposal: {
      issued: await issue('proposal', await aProposal(whose)),
      draft: (await aProposal(whose)).id,
    },
  });

  const documents = { ours: await documentsOf('ours'), other: await documentsOf('other') };
  const paid = (whose: Side) => {
    const allocations = [{ invoiceId: documents[whose].invoice.issued, amount: '21' }];
    return pay(viewer, customers[whose], { amount: '150', reference: MARKS[whose], allocations });
  };
  const signedBy = async (whose: Side) => signed(await issue('proposal', await aProposal(whose)), whose);
  const comments = (['ours', 'other'] as const).flatMap((whose) =>
    Object.values(documents[whose]).map(({ issued: documentId }) => ({
      ...{ documentId, side: 'staff' as const, authorName: 'Ana', body: `Hola, ${MARKS[whose]}` },
    })),
  );
  await database().insert(documentComments).values(comments);
  return {
    viewers: await everybody(customers, MARKS),
    customers,
    documents,
    payments: { ours: await paid('ours'), other: await paid('other') },
    tickets: {
      ours: await aTicket(viewer, customers.ours, MARKS.ours),
      other: await aTicket(viewer, customers.other, MARKS.other),
    },
    files: {
      ours: await someFiles(viewer, customers.ours, MARKS.ours),
      other: await someFiles(viewer, customers.other, MARKS.other),
    },
    colleague: viewer.id,
    contact: await contactOf(customers.ours),
    colleagues: {
      ours: await colleagueOf(customers.ours, MARKS.ours),
      other: await colleagueOf(customers.other, MARKS.other),
    },
    item: await anItem(viewer),
    signed: { ours: await signedBy('ours'), other: await signedBy('other') },
    proposalTemplate: await aTemplate(viewer, documents.ours.proposal.draft),
    email: await anEmail(),
    schedule: await aSchedule(viewer, documents.ours.invoice.issued),
    import: await anImport(viewer),
    links: await theLinks(documents.ours.estimate.issued, customers.ours),
    tokens: await theTokens(documents.ours.estimate.issued, customers.ours),
  };
}

async function colleagueOf(customerId: string, lastName: string): Promise<string> {
  const email = `${randomUUID()}@mendoza.example`;
  const [row] = await database()
    .insert(contacts)
    .values({ customerId, email, firstName: 'Mar', lastName })
    .returning({ id: contacts.id });
  return row?.id ?? '';
}

async function theLinks(documentId: string, customerId: string): Promise<World['links']> {
  const pathOf = async (contact: { id: string; email: string } | null, changes = {}) => {
    const { url } = await database().transaction((tx) =>
      makeLink(tx, { documentId, contact, createdBy: null }),
    );
    const path = new URL(url).pathname;
    const ofToken = eq(publicLinks.tokenHash, tokenHash(path.split('/')[2] ?? ''));
    if (Object.keys(changes).length > 0) await database().update(publicLinks).set(changes).where(ofToken);
    return path;
  };
  const email = 'linked@mendoza.example';
  const [contact] = await database()
    .insert(contacts)
    .values({ customerId, email, firstName: 'Leo', permissions: ['estimates'] })
    .returning({ id: contacts.id });
  return {
    mailed: await pathOf({ id: contact?.id ?? '', email }),
    copied: await pathOf(null),
    withdrawn: await pathOf(null, { revokedAt: new Date() }),
    expired: await pathOf(null, { expiresAt: new Date(Date.now() - 1000) }),
  };
}

async function aSchedule(
  viewer: Awaited<ReturnType<typeof salesCompany>>['viewer'],
  documentId: string,
): Promise<string> {
  const schedule = {
    submissionId: randomUUID(),
    documentId,
    every: 1,
    unit: 'month' as const,
    firstDay: addDays(companyToday(), 3),
    mode: 'send' as const,
    end: 'never' as const,
    cycles: null,
    untilDay: null,
    dueDays: 30,
    namePeriod: true,
  };
  return (await database().transaction((tx) => createSchedule(tx, viewer, schedule))).id;
}

/** With a reply and a note, each of which has a file. */
async function aTicket(
  viewer: Awaited<ReturnType<typeof salesCompany>>['viewer'],
  customerId: string,
  mark: string,
) {
  const db = database();
  const choices = await db.select().from(ticketChoices).orderBy(ticketChoices.position);
  const first = (kind: string) => choices.find((choice) => choice.kind === kind)?.id ?? '';
  const message = (body: string) => ({
    submissionId: randomUUID(),
    body: `${body}, ${mark}`,
    attachments: [{ name: `${body} ${mark}.txt`, bytes: new TextEncoder().encode(mark + body) }],
  });
  const filed = {
    subject: `Caldera ${mark}`,
    departmentId: first('department'),
    priorityId: first('priority'),
  };
  const whose = { customerId, contactId: null, assignedTo: viewer.id };
  const { id } = await db.transaction((tx) =>
    openForCustomer(tx, viewer, { ...message('reply'), ...filed, ...whose }),
  );
  await db.transaction((tx) =>
    answerTicket(tx, viewer, { ...message('note'), id, kind: 'note', statusId: null }),
  );
  const files = await db
    .select({ id: ticketAttachments.id, kind: ticketMessages.kind })
    .from(ticketAttachments)
    .innerJoin(ticketMessages, eq(ticketMessages.id, ticketAttachments.messageId))
    .where(eq(ticketMessages.ticketId, id));
  const of = (kind: string) => files.find((file) => file.kind === kind)?.id ?? '';
  return { id, file: of('reply'), noteFile: of('note') };
}

async function someFiles(
  viewer: Awaited<ReturnType<typeof salesCompany>>['viewer'],
  customerId: string,
  mark: string,
): Promise<{ shared: string; unshared: string }> {
  const upload = async (shared: boolean) => {
    const name = `${shared ? 'Shared' : 'Unshared'} ${mark}.txt`;
    const attachments = [{ name, bytes: new TextEncoder().encode(name) }];
    await database().transaction((tx) =>
      uploadFiles(tx, viewer, { customerId, submissionId: randomUUID(), shared, attachments }),
    );
    const [row] = await database().select().from(customerFiles).where(eq(customerFiles.name, name));
    return row?.id ?? '';
  };
  return { shared: await upload(true), unshared: await upload(false) };
}

async function anItem(viewer: Parameters<typeof createQuickItem>[1]): Promise<string> {
  const item = { submissionId: randomUUID(), name: 'Hora de taller', code: 'H-1', unit: 'h', price: '45' };
  return (await database().transaction((tx) => createQuickItem(tx, viewer, item))).id;
}

/** Signs a proposal, over bytes that stand for its PDF. */
async function signed(documentId: string, whose: Side): Promise<string> {
  const bytes = new TextEncoder().encode(`%PDF-1.7 ${MARKS[whose]}`);
  await keepRendition({ documentId, version: 1, language: 'es' }, bytes);
  const pdfSha256 = await shownPdfHash(documentId, 'es');
  await database().transaction((tx) =>
    answerDocument(tx, {
      ...{ kind: 'proposal', documentId, answer: 'accepted', reason: null, ip: '192.0.2.7' },
      person: { name: `Eva ${MARKS[whose]}`, email: 'eva@mendoza.example', contactId: null },
      signed: { pdfSha256, signature: { kind: 'typed' } },
    }),
  );
  return documentId;
}

async function aTemplate(viewer: Parameters<typeof templateOfProposal>[1], id: string): Promise<string> {
  const template = { submissionId: randomUUID(), id, name: 'Mantenimiento' };
  return (await database().transaction((tx) => templateOfProposal(tx, viewer, template))).id;
}

/** Open, with one row that can be imported and one that cannot. */
async function anImport(viewer: Awaited<ReturnType<typeof salesCompany>>['viewer']): Promise<string> {
  const file = new TextEncoder().encode('Empresa;Correo\nNueva, S.L.;nueva@nueva.example\nOtra, S.L.;nada\n');
  const form = { submissionId: randomUUID(), fileName: 'clientes.csv', file };
  const { id } = await database().transaction((tx) => startImport(tx, viewer, form));
  return id;
}

async function anEmail(): Promise<string> {
  const [row] = await database()
    .insert(emails)
    .values({
      ...{ key: 'access-table', template: 'welcome', language: 'es', subject: 'Hola', html: '', text: '' },
      ...{
        fromName: 'Clavel',
        fromEmail: 'hola@clavel.example',
        toName: 'Eva',
        toEmail: 'eva@mendoza.example',
      },
    })
    .returning({ id: emails.id });
  return row?.id ?? '';
}
