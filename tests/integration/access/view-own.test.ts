import { readFileSync } from 'node:fs';
import { eq } from 'drizzle-orm';
import { beforeAll, describe, expect, it } from 'vitest';
import { database } from '@/db/client';
import {
  consents,
  contacts,
  customerAdmins,
  customerFiles,
  documentAnswers,
  emails,
  staff,
} from '@/db/schema';
import { documentAnswer } from '@/lib/answers/document-answer';
import type { Permission } from '@/lib/auth/permissions';
import type { Staff } from '@/lib/auth/viewers';
import { getContact } from '@/lib/contacts/get-contact';
import { listContacts } from '@/lib/contacts/list-contacts';
import { convertEstimate } from '@/lib/conversions/convert-estimate';
import { otherDrafts } from '@/lib/conversions/other-drafts';
import { relatedDocuments } from '@/lib/conversions/related-documents';
import { correctedBy, correctionsOf } from '@/lib/credit-notes/corrections';
import { creditInvoice } from '@/lib/credit-notes/credit-invoice';
import { listFiles } from '@/lib/customer-files/list-files';
import { staffFile } from '@/lib/customer-files/read-customer-file';
import { uploadFiles } from '@/lib/customer-files/upload-files';
import { listNotes } from '@/lib/customer-notes/list-notes';
import { writeNote } from '@/lib/customer-notes/write-note';
import { assignStaff, setCustomerStaff } from '@/lib/customers/assign-staff';
import { customerAdminsOf } from '@/lib/customers/customer-admins';
import { customerBelongings } from '@/lib/customers/customer-belongings';
import * as customerDocuments from '@/lib/customers/customer-documents';
import { customerFigures } from '@/lib/customers/customer-figures';
import { parseCustomerFilter } from '@/lib/customers/customer-filter';
import { customerTimeline } from '@/lib/customers/customer-timeline';
import { searchCustomers, searchPayers } from '@/lib/customers/find-customers';
import { findDuplicates } from '@/lib/customers/find-duplicates';
import { getCustomer } from '@/lib/customers/get-customer';
import { listCustomers } from '@/lib/customers/list-customers';
import { lockCustomer } from '@/lib/customers/lock-customer';
import { createDraft } from '@/lib/documents/create-draft';
import { customerDefaults } from '@/lib/documents/customer-defaults';
import { documentFilter } from '@/lib/documents/document-filter';
import { staffPdf } from '@/lib/documents/document-pdf';
import { draftToEdit } from '@/lib/documents/draft-to-edit';
import { eachDocument } from '@/lib/documents/each-document';
import { getDocument } from '@/lib/documents/get-document';
import { issueDocument } from '@/lib/documents/issue-document';
import { chooseDocuments, countStates, listDocuments } from '@/lib/documents/list-documents';
import { lockDocument } from '@/lib/documents/lock-document';
import * as home from '@/lib/home/home-figures';
import { exportFile } from '@/lib/imports/export-file';
import { customerCredits } from '@/lib/payments/customer-credit';
import { getPayment } from '@/lib/payments/get-payment';
import { holdSource } from '@/lib/payments/hold-source';
import { invoiceMoney } from '@/lib/payments/invoice-money';
import { listPayments } from '@/lib/payments/list-payments';
import { customerDues } from '@/lib/payments/open-invoices';
import { payerAsked } from '@/lib/payments/payer-asked';
import { paymentFilter } from '@/lib/payments/payment-filter';
import { staffReceipt } from '@/lib/payments/receipt-pdf';
import { exportForStaff } from '@/lib/privacy/export-contact';
import { listConsents } from '@/lib/privacy/list-consents';
import { listLinks } from '@/lib/public-links/list-links';
import { makeLink } from '@/lib/public-links/make-link';
import { ageingReport } from '@/lib/reports/ageing';
import { customerReport, rankedCustomers } from '@/lib/reports/customer-report';
import { groupReport } from '@/lib/reports/group-report';
import { documentEmails } from '@/lib/sending/document-emails';
import { receiptOptions } from '@/lib/sending/paper-options';
import { sendOptions } from '@/lib/sending/send-options';
import { customerStatement } from '@/lib/statement/read-statement';
import { staffStatementPdf } from '@/lib/statement/statement-pdf';
import { testDatabase } from '../../support/database';
import { pay } from '../../support/pay';
import {
  administrator,
  companyToday,
  customer,
  draft,
  line,
  salesCompany,
} from '../../support/sales-company';

// Everything that staff read of customers, asked by who sees them all and by who sees only their own: each finds what
// is of our customer, and the second nothing of the other. A new way to read customers must be added here.

process.env.AUTH_SECRET = 'a secret for tests that is long enough to be one';
process.env.APP_URL = 'https://crm.example.com';

await testDatabase();

type Viewer = Staff<Permission>;
type Side = 'ours' | 'other';
type Ids = Record<
  | 'customer'
  | 'contact'
  | 'invoice'
  | 'draft'
  | 'estimate'
  | 'estimateDraft'
  | 'credit'
  | 'creditDraft'
  | 'payment'
  | 'file',
  string
>;

const NAMES: Record<Side, string> = { ours: 'Talleres Zorvik, S.A.', other: 'Panadería Quizna, S.L.' };
const WORDS: Record<Side, string> = { ours: 'Zorvik', other: 'Quizna' };
const there = {} as Record<Side, Ids>;
let all: Viewer;
let own: Viewer;

beforeAll(async () => {
  const { viewer, vat } = await salesCompany();
  all = viewer;
  own = { ...(await administrator()), role: 'representative' };
  for (const side of ['ours', 'other'] as const) there[side] = await filled(NAMES[side], WORDS[side], vat);
  await database()
    .insert(customerAdmins)
    .values([
      { customerId: there.ours.customer, staffId: own.id },
      { customerId: there.other.customer, staffId: all.id },
    ]);
});

async function filled(company: string, word: string, vat: string): Promise<Ids> {
  const db = database();
  const id = await customer({ company, taxId: `${word}1`, createdBy: null });
  const [person] = await db
    .insert(contacts)
    .values({ customerId: id, firstName: word, email: `${word}@example.com`.toLowerCase(), primary: true })
    .returning({ id: contacts.id });
  const contact = person?.id ?? '';
  const made = (kind: 'invoice' | 'estimate' | 'credit_note') =>
    db.transaction((tx) =>
      createDraft(tx, all, kind, draft(id, { lines: [line({ description: word, taxIds: [vat] })] })),
    );
  const issued = async (kind: 'invoice' | 'estimate' | 'credit_note') => {
    const document = await made(kind);
    await db.transaction((tx) => issueDocument(tx, all, kind, { ...document, version: 1 }));
    return document.id;
  };
  const invoice = await issued('invoice');
  const estimate = await issued('estimate');
  const { id: invoiceDraft } = await db.transaction((tx) =>
    convertEstimate(tx, all, { id: estimate, again: false, submissionId: crypto.randomUUID() }),
  );
  const { id: correction } = await db.transaction((tx) =>
    creditInvoice(tx, all, { submissionId: crypto.randomUUID(), invoiceId: invoice, reason: word }),
  );
  const payment = await pay(all, id, {
    allocations: [{ invoiceId: invoice, amount: '21' }],
    reference: word,
  });
  await db.transaction((tx) =>
    writeNote(tx, all, { submissionId: crypto.randomUUID(), customerId: id, body: word }),
  );
  await db.transaction((tx) =>
    uploadFiles(tx, all, {
      ...{ submissionId: crypto.randomUUID(), customerId: id, shared: false },
      attachments: [{ name: `${word}.txt`, bytes: new TextEncoder().encode(word) }],
    }),
  );
  const [file] = await db.select().from(customerFiles).where(eq(customerFiles.customerId, id));
  await db.insert(documentAnswers).values({ documentId: estimate, answer: 'declined', name: word });
  const agreed = { contactId: contact, kind: 'registration_terms', version: '1', text: word } as const;
  await db.insert(consents).values({ ...agreed, language: 'es', agreedAt: new Date() });
  await db.transaction((tx) =>
    makeLink(tx, { documentId: invoice, contact: { id: contact, email: word }, createdBy: null }),
  );
  await db.insert(emails).values({
    ...{ key: word, template: 'invoice', language: 'es', subject: word, html: '', text: '' },
    ...{
      state: 'kept',
      fromName: 'Clavel',
      fromEmail: 'hola@clavel.example',
      toName: word,
      toEmail: word,
      contactId: contact,
      customerId: id,
      documentId: invoice,
    },
  } as typeof emails.$inferInsert);
  return {
    ...{ customer: id, contact, invoice, draft: invoiceDraft, estimate, payment, file: file?.id ?? '' },
    ...{
      estimateDraft: (await made('estimate')).id,
      credit: await issued('credit_note'),
      creditDraft: correction,
    },
  };
}

const FILTER = parseCustomerFilter({ status: 'all' });
const PERIOD = { name: 'custom', from: null, to: companyToday() } as const;
const SALES = { currency: 'EUR', every: false, period: PERIOD, today: PERIOD.to };
const DAYS = { preset: 'all', from: null, to: companyToday() } as const;
const day = companyToday();
const AGEING = { currency: 'EUR', every: false, at: day, q: '', after: null, before: null };
const documentsOf = (kind: 'invoice' | 'estimate' | 'credit_note') => documentFilter(kind, {});
const tx = <Result>(
  work: (tx: Parameters<Parameters<ReturnType<typeof database>['transaction']>[0]>[0]) => Promise<Result>,
) => database().transaction(work);
const textOf = async (response: Response | null) =>
  response && Buffer.from(await response.arrayBuffer()).length;
const size = (pdf: { bytes: Uint8Array } | null) => (pdf ? 'a PDF' : null);

/** What is asked with the ids of a customer: what comes back is something for who may see it, and nothing otherwise. */
const FOUND: Record<string, (viewer: Viewer, ids: Ids) => Promise<unknown>> = {
  getCustomer: (viewer, ids) => getCustomer(viewer, ids.customer),
  customerAdminsOf: (viewer, ids) => customerAdminsOf(viewer, ids.customer),
  customerBelongings: async (viewer, ids) => (await customerBelongings(viewer, ids.customer)).kept,
  customerInvoices: (viewer, ids) => customerDocuments.customerInvoices(viewer, ids.customer, day),
  customerEstimates: (viewer, ids) => customerDocuments.customerEstimates(viewer, ids.customer, day),
  customerCreditNotes: (viewer, ids) => customerDocuments.customerCreditNotes(viewer, ids.customer, day),
  openInvoices: (viewer, ids) => customerDocuments.openInvoices(viewer, ids.customer, day),
  openEstimates: (viewer, ids) => customerDocuments.openEstimates(viewer, ids.customer, day),
  customerFigures: async (viewer, ids) => (await customerFigures(viewer, ids.customer, day)).invoices,
  'customerFigures: credit': async (viewer, ids) => (await customerFigures(viewer, ids.customer, day)).credit,
  customerTimeline: (viewer, ids) => customerTimeline(viewer, ids.customer),
  'customerBelongings: notes': async (viewer, ids) => (await customerBelongings(viewer, ids.customer)).notes,
  listNotes: async (viewer, ids) =>
    (await listNotes(viewer, ids.customer, { after: null, before: null })).rows,
  'customerBelongings: files': async (viewer, ids) => (await customerBelongings(viewer, ids.customer)).files,
  listFiles: async (viewer, ids) =>
    (await listFiles(viewer, ids.customer, { after: null, before: null })).rows,
  staffFile: (viewer, ids) => staffFile(viewer, ids.file),
  getContact: (viewer, ids) => getContact(viewer, ids.contact),
  listContacts: (viewer, ids) => listContacts(viewer, ids.customer),
  listConsents: (viewer, ids) => listConsents(viewer, ids.contact),
  exportForStaff: async (viewer, ids) => textOf(await exportForStaff(viewer, ids.contact)),
  relatedDocuments: async (viewer, ids) => (await relatedDocuments(viewer, ids.estimate)).became,
  otherDrafts: (viewer, ids) =>
    otherDrafts(viewer, 'invoice', { id: ids.invoice, customerId: ids.customer, today: day }),
  documentAnswer: (viewer, ids) => documentAnswer(viewer, ids.estimate),
  correctionsOf: (viewer, ids) => correctionsOf(viewer, ids.invoice),
  correctedBy: (viewer, ids) => correctedBy(viewer, ids.creditDraft),
  getDocument: (viewer, ids) => getDocument(viewer, 'invoice', ids.invoice),
  draftToEdit: (viewer, ids) => draftToEdit(viewer, 'estimate', ids.estimateDraft),
  'draftToEdit: issued': (viewer, ids) => draftToEdit(viewer, 'estimate', ids.estimate),
  customerDefaults: (viewer, ids) => customerDefaults(viewer, ids.customer),
  staffPdf: async (viewer, ids) => size(await staffPdf(viewer, 'invoice', ids.invoice)),
  invoiceMoney: (viewer, ids) => invoiceMoney(viewer, ids.invoice),
  customerCredits: (viewer, ids) => customerCredits(viewer, ids.customer),
  customerDues: (viewer, ids) => customerDues(viewer, ids.customer),
  getPayment: (viewer, ids) => getPayment(viewer, ids.payment),
  payerAsked: (viewer, ids) => payerAsked(viewer, undefined, ids.invoice),
  staffReceipt: async (viewer, ids) => size(await staffReceipt(viewer, ids.payment)),
  listLinks: (viewer, ids) => listLinks(viewer, ids.invoice),
  documentEmails: (viewer, ids) => documentEmails(viewer, ids.invoice),
  sendOptions: (viewer, ids) => sendOptions(viewer, 'invoice', ids.invoice),
  receiptOptions: (viewer, ids) => receiptOptions(viewer, ids.payment),
  customerStatement: async (viewer, ids) => (await customerStatement(viewer, ids.customer, DAYS)).rows,
  staffStatementPdf: async (viewer, ids) => size(await staffStatementPdf(viewer, ids.customer, DAYS)),
  lockCustomer: (viewer, ids) => tx((each) => lockCustomer(each, viewer, ids.customer)).catch(refused),
  lockDocument: (viewer, ids) =>
    tx((each) => lockDocument(each, viewer, 'invoice', ids.invoice)).catch(refused),
  createDraft: (viewer, ids) =>
    tx((each) => createDraft(each, viewer, 'invoice', draft(ids.customer))).catch(refused),
  holdSource: (viewer, ids) =>
    tx((each) => holdSource(each, viewer, { kind: 'payment', id: ids.payment })).catch(refused),
};

/** Only of a real refusal: anything else is a fault of the test. */
function refused(error: unknown): null {
  expect(['not_found', 'check_fields']).toContain((error as { code?: string }).code);
  return null;
}

const noted = (value: unknown) =>
  JSON.stringify(value, (_, each) => (typeof each === 'bigint' ? String(each) : each));
const nothing = (value: unknown) =>
  value === null || value === 0 || value === 0n || (Array.isArray(value) && value.length === 0);

describe('what is found by its id', () => {
  it.each(Object.entries(FOUND))('%s', async (_, find) => {
    expect(nothing(await find(all, there.other)), 'who sees all').toBe(false);
    expect(nothing(await find(own, there.ours)), 'their own').toBe(false);
    const hidden = await find(own, there.other);
    expect(nothing(hidden), noted(hidden)).toBe(true);
  });
});

/** Lists and files: the name of each customer is on them for who sees it. */
const LISTED: Record<string, (viewer: Viewer) => Promise<unknown>> = {
  listCustomers: (viewer) => listCustomers(viewer, FILTER),
  'listCustomers: search': (viewer) => listCustomers(viewer, { ...FILTER, q: 'example.com' }),
  searchCustomers: (viewer) => searchCustomers(viewer, ''),
  searchPayers: (viewer) => searchPayers(viewer, ''),
  listDocuments: (viewer) => listDocuments(viewer, 'invoice', documentsOf('invoice')),
  'listDocuments: search': (viewer) =>
    listDocuments(viewer, 'estimate', { ...documentsOf('estimate'), search: 'P-' }),
  eachDocument: async (viewer) => {
    const ids = [there.ours.draft, there.other.draft];
    const outcomes = await tx((each) => eachDocument(each, viewer, 'invoice', ids, async () => null));
    return outcomes.map(({ name }) => name);
  },
  overdueAndAwaiting: (viewer) => home.awaitingEstimates(viewer, day),
  drafts: (viewer) => home.drafts(viewer),
  listPayments: (viewer) => listPayments(viewer, paymentFilter({})),
  customerReport: (viewer) => customerReport(viewer, { ...SALES, q: '', after: null, before: null }),
  ageingReport: (viewer) => ageingReport(viewer, AGEING),
  rankedCustomers: (viewer) => rankedCustomers(viewer, { ...SALES, q: '', after: null, before: null }, 50),
  exportFile: async (viewer) => {
    const chunks = [];
    for await (const chunk of exportFile(viewer, FILTER, 'es')) chunks.push(chunk);
    return Buffer.concat(chunks.map((chunk) => Buffer.from(chunk))).toString();
  },
};

describe('what is listed', () => {
  it.each(Object.entries(LISTED))('%s', async (_, list) => {
    const seen = noted(await list(all));
    for (const word of Object.values(WORDS)) expect(seen).toContain(word);
    const mine = noted(await list(own));
    expect(mine).toContain(WORDS.ours);
    expect(mine).not.toContain(WORDS.other);
    for (const id of Object.values(there.other)) expect(mine).not.toContain(id);
  });
});

/** Figures over all: half of what everybody sees, as both customers have the same. */
const COUNTED: Record<string, (viewer: Viewer) => Promise<number | bigint | undefined>> = {
  listCustomers: async (viewer) => (await listCustomers(viewer, FILTER)).total,
  listDocuments: async (viewer) =>
    (await listDocuments(viewer, 'invoice', documentsOf('invoice'))).count.found,
  chooseDocuments: async (viewer) =>
    (await chooseDocuments(viewer, 'invoice', documentsOf('invoice'))).chosen.length,
  countStates: async (viewer) => (await countStates(viewer, 'invoice', documentsOf('invoice'))).draft,
  'listPayments: count': async (viewer) => (await listPayments(viewer, paymentFilter({}))).count.found,
  'listPayments: search': async (viewer) =>
    (await listPayments(viewer, paymentFilter({ q: 'a' }))).count.found,
  outstanding: async (viewer) => (await home.outstanding(viewer, day))[0]?.due,
  ageingReport: async (viewer) => (await ageingReport(viewer, AGEING)).total.due,
  groupReport: async (viewer) => (await groupReport(viewer, SALES)).total.invoiced,
  'groupReport: customers': async (viewer) => (await groupReport(viewer, SALES)).total.customers,
};

describe('what is counted and summed up', () => {
  it.each(Object.entries(COUNTED))('%s', async (_, count) => {
    const [everything, mine] = [await count(all), await count(own)];
    expect(Number(everything)).toBeGreaterThan(0);
    expect(Number(mine) * 2).toBe(Number(everything));
  });
});

it('points out no customer that is not their own while another is typed', async () => {
  const typed = { company: NAMES.other, taxId: '', email: '', country: 'ES', id: null };
  const ask = (viewer: Viewer) => tx((each) => findDuplicates(each, viewer, typed as never));
  expect((await ask(all)).company).toMatchObject({ id: there.other.customer });
  expect((await ask(own)).company).toBeNull();
});

it('is said by who may assign, of who works here, and acts at once', async () => {
  const { customer: id } = there.other;
  const give = (staffIds: string[]) => tx((each) => setCustomerStaff(each, all, { id, staffIds }));
  const gone = await administrator();
  await database().update(staff).set({ active: false }).where(eq(staff.id, gone.id));
  await expect(give([own.id, gone.id])).rejects.toMatchObject({ code: 'check_fields' });
  await expect(give([crypto.randomUUID()])).rejects.toMatchObject({ code: 'check_fields' });
  expect(await getCustomer(own, id)).toBeNull();
  await give([own.id]);
  expect((await customerAdminsOf(own, id)).map((each) => each.id)).toEqual([own.id]);
  expect((await listCustomers(all, { ...FILTER, staff: own.id })).total).toBe(2);
  await give([]);
  expect(await customerAdminsOf(all, id)).toEqual([]);
  const chosen = { ids: [id, there.ours.customer], staffId: all.id };
  expect(await tx((each) => assignStaff(each, all, chosen))).toEqual({ count: 2 });
  expect((await listCustomers(all, { ...FILTER, staff: all.id })).total).toBe(2);
});

it('assigns whoever makes a customer, so that they see it', async () => {
  const id = await customer({ company: 'Nueva, S.L.', createdBy: own.id });
  expect(await getCustomer(own, id)).not.toBeNull();
});

/** Asked with what was seen before, of no customer, or of one's own. */
const NOT_OF_CUSTOMERS = [
  'actorOf grantStaff ofVisibleCustomer visibleCustomers ofVisibleDocument ofVisibleContact visibleDocuments',
  'adminChoices groupChoices findItems getItem itemGroupChoices listItems getTemplate templateLanguages listTemplates',
  'getStaff listStaff ownSessions listRates currenciesInUse countSampleData exchangeAtIssue',
  // Administrators alone.
  'getEmail listEmails',
  // One's own imports alone, by a test of imports.
  'visibleImports getImport leftOutOf listImports simulateImport',
  // What the ones above are made of.
  'listedCustomers exportRows reportContext reportCsv salesFor ageingContext ageingCsv amongFound owedCurrencies firstSteps overdueInvoices awaitingEstimates',
  // Of no customer yet: nobody's own, see the test of registrations.
  'listRegistrations countWaiting',
  'listGroups soldCurrencies creditNoteMoney receiptEmails statementOptions ofVisiblePayment',
  // By `visibleCustomers`, all of them in `wantedSchedules` and `scheduleOffer`.
  'wantedSchedules getSchedule listRuns runsOfSchedule countFailing listSchedules scheduleOffer',
  'schedulesOfInvoice upcomingRuns',
  // Asked of an invoice that was seen; by `visibleCustomers`; who works here.
  'readInvoiceReminders listStaffReminders remindedStaff',
  // By `visibleCustomers` in each; who works here is nobody's secret.
  'awaitingProposals customerProposals',
  // Asked of a document that was seen; what support is made of.
  'listVersions staffComments verifyEvidence',
  // By a test of the proof of a signature; templates are of no customer.
  'staffEvidence readTemplate',
  'editedChoices listReplies',
  'documentChoices getTicket listTickets countTicketsWaiting newTicketOffers staffAttachment assignees',
].flatMap((names) => names.split(' '));

it('knows of every way to read something as staff', async () => {
  const { globSync } = await import('node:fs');
  const read =
    /export (?:async )?function\*? (\w+)[^(]*\(\s*_?viewer:\s*([^,)]*)|export const (\w+) = (?:cache\(\s*)?(?:async )?(?:<[^()]*>)?\(\s*_?viewer:\s*([^,)]*)/g;
  const names = globSync('lib/**/*.ts').flatMap((file) =>
    [...readFileSync(file, 'utf8').matchAll(read)]
      .filter((found) => /Staff\b/.test(found[2] ?? found[4] ?? ''))
      .map((found) => found[1] ?? found[3] ?? ''),
  );
  const known = [...Object.keys(FOUND), ...Object.keys(LISTED), ...Object.keys(COUNTED), ...NOT_OF_CUSTOMERS];
  expect(names.length).toBeGreaterThan(50);
  expect(names.filter((name) => !known.includes(name))).toEqual([]);
});
