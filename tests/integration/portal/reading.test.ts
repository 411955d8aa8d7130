import { randomUUID } from 'node:crypto';
import { eq, sql } from 'drizzle-orm';
import { beforeAll, describe, expect, it } from 'vitest';
import { database } from '@/db/client';
import { company, contacts, customerFiles, customers, documents, payments } from '@/db/schema';
import type { ContactPermission } from '@/db/schema/vocabulary';
import { portalTransaction } from '@/lib/auth/portal-transaction';
import { readContactSession } from '@/lib/auth/signed-in-contact';
import type { Contact, PortalPermission } from '@/lib/auth/viewers';
import { commentAsStaff } from '@/lib/comments/comment-as-staff';
import { writeComment } from '@/lib/comments/write-comment';
import { shareFile } from '@/lib/customer-files/change-file';
import { uploadFiles, uploadOwnFiles } from '@/lib/customer-files/upload-files';
import { addDays } from '@/lib/dates/day';
import { portalPdf } from '@/lib/documents/document-pdf';
import { storeFile } from '@/lib/files/store-file';
import { portalReceipt } from '@/lib/payments/receipt-pdf';
import { voidPayment } from '@/lib/payments/void-payment';
import { parseDocumentFilter } from '@/lib/portal/document-filter';
import { documentPage, listDocuments } from '@/lib/portal/list-documents';
import { listPayments, paymentPage } from '@/lib/portal/list-payments';
import { noteVisit } from '@/lib/portal/note-visit';
import { parsePaymentFilter } from '@/lib/portal/payment-filter';
import { homeOf, portalHome } from '@/lib/portal/portal-home';
import { documentView, readDocument } from '@/lib/portal/read-document';
import { answerTicket } from '@/lib/tickets/answer-ticket';
import { testDatabase } from '../../support/database';
import { pay } from '../../support/pay';
import { companyToday, customer, proposal } from '../../support/sales-company';
import { asContact, open as openTicket } from '../tickets/people';
import { addContact, addDraft, addIssued, signIn, theSeller } from './people';

await testDatabase();

const ALL = parseDocumentFilter('invoice', {}, companyToday());
const KINDS = ['invoice', 'estimate'] as const;

let acme = '';
let other = '';
const own: Record<string, string> = {};
const foreign: Record<string, string> = {};
const drafts: Record<string, string> = {};

beforeAll(async () => {
  await theSeller();
  [acme, other] = [await customer(), await customer({ company: 'Otra, S.L.' })];
  await addContact(acme, { primary: true });
  await addContact(other, { primary: true });
  for (const kind of KINDS) {
    drafts[kind] = await addDraft(acme, kind);
    own[kind] = await addIssued(acme, kind);
    foreign[kind] = await addIssued(other, kind);
  }
});

const colleague = async (permissions: ContactPermission[] = ['invoices', 'estimates']) => {
  const id = await addContact(acme, { permissions });
  return { id, viewer: await signIn(id) };
};

const permit = (id: string, permissions: ContactPermission[]) =>
  database().update(contacts).set({ permissions }).where(eq(contacts.id, id));

const ids = (rows: readonly { id: string }[] | null | undefined) => rows?.map(({ id }) => id).sort();

describe.each(KINDS)('a contact reads: %s', (kind) => {
  it('lists and opens what is issued to its customer', async () => {
    const { viewer } = await colleague();
    const page = await listDocuments(viewer, kind, ALL);
    expect(ids(page.rows)).toEqual([own[kind]]);
    expect(page).toMatchObject({ total: 1, previous: null, next: null });
    const view = await readDocument(viewer, kind, own[kind] ?? '');
    expect(view?.document).toMatchObject({ total: 12_100n, currency: 'EUR' });
    expect(view?.printable.lines).toHaveLength(1);
    expect(view?.printable.totals.taxes).toMatchObject([{ name: 'IVA', amount: 2100n }]);
  });

  it('finds no draft, nobody else’s, none of the other kind and none that is no id', async () => {
    const { viewer } = await colleague();
    const elsewhere = own[kind === 'invoice' ? 'estimate' : 'invoice'];
    for (const id of [drafts[kind], foreign[kind], elsewhere, viewer.id, 'x', '']) {
      expect(await readDocument(viewer, kind, id ?? '')).toBeNull();
      if (id?.includes('-')) expect(await portalPdf(viewer.sessionId, kind, id)).toBeNull();
    }
  });

  it('is held by the where-clause alone', async () => {
    const { viewer } = await colleague();
    expect(ids((await documentPage(database(), viewer, kind, ALL)).rows)).toEqual([own[kind]]);
    expect(await documentView(database(), viewer, kind, own[kind] ?? '')).not.toBeNull();
    expect(await documentView(database(), viewer, kind, foreign[kind] ?? '')).toBeNull();
    expect(await documentView(database(), viewer, kind, drafts[kind] ?? '')).toBeNull();
  });

  it('is held by the database alone', async () => {
    const { viewer } = await colleague();
    // What a forgotten check would hand on: somebody who claims another customer.
    const forged = { ...viewer, customerId: other };
    expect(await listDocuments(forged, kind, ALL)).toMatchObject({ total: 0, rows: [] });
    expect(await readDocument(forged, kind, foreign[kind] ?? '')).toBeNull();
  });

  it('sees a permission that is taken away gone with the next request of the same session', async () => {
    const { id, viewer } = await colleague();
    expect((await listDocuments(viewer, kind, ALL)).total).toBe(1);
    await permit(id, []);
    expect((await listDocuments(viewer, kind, ALL)).total).toBe(0);
    expect(await readDocument(viewer, kind, own[kind] ?? '')).toBeNull();
    expect(await portalPdf(viewer.sessionId, kind, own[kind] ?? '')).toBeNull();
    await permit(id, ['invoices', 'estimates']);
    expect((await listDocuments(viewer, kind, ALL)).total).toBe(1);
  });
});

describe('the home page', () => {
  const home = (viewer: Contact<PortalPermission>) => portalHome(viewer);

  it('shows sums of issued invoices, and of nobody else’s', async () => {
    const { viewer } = await colleague();
    const expected = { due: 12_100n, open: 1, overdue: 0n, late: 0, currency: 'EUR' };
    expect((await home(viewer)).dues).toMatchObject(expected);
    expect((await homeOf(database(), viewer)).dues).toMatchObject(expected);
  });

  it('leaves out wholly what there is no permission for', async () => {
    const { viewer: invoices } = await colleague(['invoices']);
    const withInvoices = await home(invoices);
    expect(withInvoices.waiting).toBeNull();
    expect(ids(withInvoices.recent)).toEqual([own.invoice]);
    const { viewer: estimates } = await colleague(['estimates']);
    const withEstimates = await home(estimates);
    expect(withEstimates.dues).toBeNull();
    expect(ids(withEstimates.waiting)).toEqual([own.estimate]);
    expect(ids(withEstimates.recent)).toEqual([own.estimate]);
    const { viewer: neither } = await colleague(['support']);
    expect(await home(neither)).toMatchObject({ dues: null, waiting: null, news: [], recent: null });
  });

  it('waits for the signature of a proposal, for who may see proposals', async () => {
    const signing = await customer({ company: 'Firma, S.L.' });
    const sees = async (permissions: ContactPermission[]) =>
      home(await signIn(await addContact(signing, { permissions })));
    await addContact(signing, { primary: true });
    const id = await addIssued(signing, 'proposal', proposal());
    const expired = await addIssued(signing, 'proposal', { ...proposal(), dueDate: companyToday() });
    await asYesterday([expired]);
    const { waiting, recent, dues } = await sees(['proposals']);
    expect(ids(waiting)).toEqual([id]);
    expect(ids(recent)).toEqual([expired, id].sort());
    expect(dues).toBeNull();
    expect(ids((await sees(['invoices', 'estimates'])).recent)).toEqual([]);
  });

  it('shows nothing of a permission that was taken away after the page began', async () => {
    const { id, viewer } = await colleague();
    await permit(id, []);
    expect(await home(viewer)).toMatchObject({ dues: { due: 0n, open: 0 }, waiting: [], recent: [] });
  });

  it('counts late what is late, and waits for no estimate that has expired', async () => {
    const lone = await customer({ company: 'Tarde, S.A.' });
    const viewer = await signIn(await addContact(lone, { primary: true }));
    const today = companyToday();
    const late = await addIssued(lone, 'invoice', { issueDate: today, dueDate: today });
    const next = addDays(today, 9);
    await addIssued(lone, 'invoice', { dueDate: next });
    const expired = await addIssued(lone, 'estimate', { dueDate: today });
    await asYesterday([late, expired]);
    const { dues, waiting } = await home(viewer);
    expect(dues).toMatchObject({ due: 24_200n, open: 2, overdue: 12_100n, late: 1, next });
    expect(waiting).toEqual([]);
    const states = ['all', 'open', 'overdue', 'paid'] as const;
    const totals = await Promise.all(
      states.map(async (state) => (await listDocuments(viewer, 'invoice', { ...ALL, state })).total),
    );
    expect(totals).toEqual([2, 2, 1, 0]);
    expect((await listDocuments(viewer, 'estimate', { ...ALL, state: 'open' })).total).toBe(0);
    const page = await listDocuments(viewer, 'estimate', { ...ALL, state: 'expired' });
    expect(page.rows).toMatchObject([{ id: expired, state: 'expired' }]);
  });
});

describe('what is new on the home page', () => {
  const at = (minutes: number) => new Date(Date.now() + minutes * 60_000);
  const look = (viewer: Contact<PortalPermission>, now: Date) =>
    portalTransaction(viewer.sessionId, (tx) => homeOf(tx, viewer, now));
  const leave = (viewer: Contact<PortalPermission>, shownAt: Date, now = shownAt) =>
    portalTransaction(viewer.sessionId, (tx) =>
      noteVisit(tx, viewer, { shownAt: shownAt.toISOString() }, now),
    );
  const told = (found: Awaited<ReturnType<typeof look>>) =>
    found?.news.map((each) => {
      if (each.kind === 'payment') return each.payment.id;
      if (each.kind === 'ticket') return each.ticket.id;
      return each.kind === 'files' ? each.files : each.document.id;
    });

  it('is what came after the last visit, until that one is over, and of it only what may be seen', async () => {
    const { viewer: staff } = await theSeller();
    const mine = await customer({ company: 'Nueva, S.A.' });
    const viewer = await signIn(await addContact(mine, { primary: true }));
    const narrow = await signIn(await addContact(mine, { permissions: ['estimates'] }));
    await addIssued(mine, 'invoice');
    for (const each of [viewer, narrow]) {
      // The first visit: everything would be new. Opening the page marks nothing by itself.
      expect(told(await look(each, new Date()))).toEqual([]);
      await leave(each, new Date());
    }
    const invoice = await addIssued(mine, 'invoice');
    const estimate = await addIssued(mine, 'estimate');
    const credit = await addIssued(mine, 'credit_note');
    await addDraft(mine, 'invoice');
    const payment = await pay(staff, mine);
    // Within the visit nothing is new but to the next one.
    expect(told(await look(viewer, at(10)))).toEqual([]);
    const all = [payment, credit, estimate, invoice];
    expect(told(await look(viewer, at(60)))).toEqual(all);
    expect(told(await look(narrow, at(60)))).toEqual([estimate]);
    expect(ids((await look(viewer, at(60)))?.recent)).not.toContain(invoice);
    // Stays new while the visit lasts, and is no news in the next one.
    await leave(viewer, at(60));
    expect(told(await look(viewer, at(70)))).toEqual(all);
    expect(told(await look(viewer, at(170)))).toEqual([]);
  });

  it('is a reply below a document, once each, to who may see it, and not what a contact wrote', async () => {
    const { viewer: staff } = await theSeller();
    const mine = await customer({ company: 'Respuesta, S.A.' });
    const viewer = await signIn(await addContact(mine, { primary: true }));
    const narrow = await signIn(await addContact(mine, { permissions: ['estimates'] }));
    const invoice = await addIssued(mine, 'invoice');
    const estimate = await addIssued(mine, 'estimate');
    const say = (kind: 'invoice' | 'estimate', id: string) =>
      database().transaction((tx) => commentAsStaff(tx, staff, kind, { id, body: 'Hola' }));
    await say('invoice', invoice);
    for (const each of [viewer, narrow]) await leave(each, new Date());
    const person = { name: 'Eva', contactId: viewer.id };
    await database().transaction((tx) =>
      writeComment(tx, { kind: 'estimate', documentId: estimate, person, body: '¿Sí?', ip: null }),
    );
    expect(told(await look(viewer, at(60)))).toEqual([]);
    await say('estimate', estimate);
    await say('invoice', invoice);
    await say('invoice', invoice);
    const found = await look(viewer, at(60));
    expect(found?.news.map(({ kind }) => kind)).toEqual(['reply', 'reply']);
    expect(told(found)).toEqual([invoice, estimate]);
    expect(told(await look(narrow, at(60)))).toEqual([estimate]);
    // As the owner, who sees all rows: the where-clause alone finds the same.
    expect(told(await homeOf(database(), viewer, at(60)))).toEqual([invoice, estimate]);
  });

  it('is files that staff shared, all in one, and not what colleagues sent', async () => {
    const { viewer: staff } = await theSeller();
    const mine = await customer({ company: 'Archivo, S.A.' });
    const other = await signIn(await addContact(mine, { primary: true, permissions: [] }));
    const viewer = await signIn(await addContact(mine, { permissions: [] }));
    const file = (name: string) => ({ name, bytes: new TextEncoder().encode(name) });
    const upload = async (name: string, shared: boolean) => {
      const input = { customerId: mine, submissionId: randomUUID(), shared, attachments: [file(name)] };
      await database().transaction((tx) => uploadFiles(tx, staff, input));
      const [row] = await database().select().from(customerFiles).where(eq(customerFiles.name, name));
      return row?.id ?? '';
    };
    await upload('conocido.txt', true);
    const kept = await upload('guardado.txt', false);
    await leave(viewer, new Date());
    await asContact(other.sessionId, uploadOwnFiles as never, {
      submissionId: randomUUID(),
      attachments: [file('de-la-colega.txt')],
    });
    expect(told(await look(viewer, at(60)))).toEqual([]);
    // What was kept long before is new from when it is shown.
    await database().transaction((tx) => shareFile(tx, staff, { id: kept, shared: true }));
    expect(told(await look(viewer, at(60)))).toEqual([{ name: 'guardado.txt', count: 1 }]);
    await upload('plano.txt', true);
    expect(told(await look(viewer, at(60)))).toEqual([{ name: 'plano.txt', count: 2 }]);
    expect(told(await homeOf(database(), viewer, at(60)))).toEqual([{ name: 'plano.txt', count: 2 }]);
  });

  it('is what staff answered to tickets, once each, for who may see them; the last tickets stand beside', async () => {
    const { viewer: staff } = await theSeller();
    const mine = await customer({ company: 'Soporte, S.A.' });
    const viewer = await signIn(await addContact(mine, { primary: true, permissions: ['support'] }));
    const without = await signIn(await addContact(mine, { permissions: [] }));
    const opened: string[] = [];
    for (const subject of ['uno', 'dos', 'tres', 'cuatro'])
      opened.push((await openTicket(viewer.sessionId, { subject })).id);
    for (const each of [viewer, without]) await leave(each, new Date());
    expect(told(await look(viewer, at(60)))).toEqual([]);
    const [first = '', second = '', third = ''] = opened;
    const answer = (id: string, kind: 'reply' | 'note') => {
      const written = { id, kind, submissionId: randomUUID(), body: 'Hola', attachments: [], statusId: null };
      return database().transaction((tx) => answerTicket(tx, staff, written));
    };
    for (const id of [second, first, first]) await answer(id, 'reply');
    await answer(third, 'note');
    const found = await look(viewer, at(60));
    expect(told(found)).toEqual([first, second]);
    expect(found?.tickets?.map(({ id }) => id)).toEqual([first, second, opened[3]]);
    expect(found?.tickets?.[0]?.status).toMatchObject({ key: 'answered', name: 'Respondido' });
    expect(told(await homeOf(database(), viewer, at(60)))).toEqual([first, second]);
    expect(await look(without, at(60))).toMatchObject({ news: [], tickets: null });
  });

  it('is not lost by a page that was made before, nor by a clock that runs ahead', async () => {
    const mine = await customer({ company: 'Reloj, S.A.' });
    const viewer = await signIn(await addContact(mine, { primary: true }));
    await leave(viewer, at(-120));
    await leave(viewer, at(5000), at(-60));
    const late = await addIssued(mine, 'invoice');
    expect(told(await look(viewer, new Date()))).toEqual([late]);
    await leave(viewer, at(-200), new Date());
    expect(told(await look(viewer, new Date()))).toEqual([late]);
  });
});

/** Lets documents fall due a day ago. What is issued stays as it is, so the guard looks away for a moment. */
async function asYesterday(documentIds: string[]): Promise<void> {
  await database().transaction(async (tx) => {
    await tx.execute(sql`alter table documents disable trigger documents_stay_issued`);
    for (const id of documentIds) {
      await tx
        .update(documents)
        .set({ dueDate: sql`${documents.dueDate} - 1`, issueDate: sql`${documents.issueDate} - 1` })
        .where(eq(documents.id, id));
    }
    await tx.execute(sql`alter table documents enable trigger documents_stay_issued`);
  });
}

/** More documents like one, with numbers far after its own: fifty real issues would take a while. */
const copyIssued = (id: string, count: number) =>
  database().execute(sql`
    insert into documents select (jsonb_populate_record(d, jsonb_build_object(
      'id', uuid_v7(), 'sequence', 1000 + n, 'number', 'F-' || lpad((1000 + n)::text, 6, '0')))).*
    from documents d, generate_series(1, ${count}) n where d.id = ${id}`);

describe('a list', () => {
  it('pages by key in both orders and both ways, and meets every document once', async () => {
    const many = await customer({ company: 'Muchas, S.A.' });
    const viewer = await signIn(await addContact(many, { primary: true }));
    await copyIssued(await addIssued(many, 'invoice'), 52);
    for (const sort of ['newest', 'oldest'] as const) {
      const first = await listDocuments(viewer, 'invoice', { ...ALL, sort });
      const second = await listDocuments(viewer, 'invoice', { ...ALL, sort, after: first.next });
      const third = await listDocuments(viewer, 'invoice', { ...ALL, sort, after: second.next });
      expect([first, second, third].map(({ rows }) => rows.length)).toEqual([25, 25, 3]);
      // All of one day, so that the ids decide.
      const found = [first, second, third].flatMap(({ rows }) => rows.map(({ id }) => id));
      const ordered = [...new Set(found)].sort();
      expect(found).toEqual(sort === 'oldest' ? ordered : ordered.reverse());
      expect([first.previous, third.next]).toEqual([null, null]);
      const back = await listDocuments(viewer, 'invoice', { ...ALL, sort, before: third.previous });
      expect(back.rows).toEqual(second.rows);
      const start = await listDocuments(viewer, 'invoice', { ...ALL, sort, before: back.previous });
      expect(start).toEqual(first);
    }
  });

  it('begins at its beginning for a cursor that somebody made up', async () => {
    const { viewer } = await colleague();
    const made = (value: unknown) => Buffer.from(JSON.stringify(value)).toString('base64url');
    for (const after of ['x', made(['soon', own.invoice]), made(["2026-01-01'; drop", own.invoice])]) {
      expect((await listDocuments(viewer, 'invoice', { ...ALL, after })).rows).toHaveLength(1);
    }
  });
});

describe('opening a document', () => {
  it('is noted the first time, and is no edit', async () => {
    const { viewer } = await colleague();
    const id = await addIssued(acme, 'invoice');
    const read = async () => {
      const [row] = await database().select().from(documents).where(eq(documents.id, id));
      return row;
    };
    const before = await read();
    expect(before?.viewedAt).toBeNull();
    await readDocument(viewer, 'invoice', id);
    const after = await read();
    expect(after).toEqual({ ...before, viewedAt: expect.any(Date) });
    await readDocument(viewer, 'invoice', id);
    expect(await read()).toEqual(after);
  });

  it('shows the logo that it was issued with, also after the company has another', async () => {
    const { viewer } = await colleague();
    const change = (content: string) =>
      database().transaction(async (tx) => {
        const logoSha256 = await storeFile(tx, Buffer.from(content), 'image/png');
        await tx.update(company).set({ logoSha256 }).where(eq(company.only, true));
      });
    await change('the old logo');
    const id = await addIssued(acme, 'invoice');
    await change('the new logo');
    const view = await readDocument(viewer, 'invoice', id);
    const shown = Buffer.from(view?.printable.seller.logo?.base64 ?? '', 'base64').toString();
    expect(shown).toBe('the old logo');
  });
});

describe('a session', () => {
  it.each([
    [
      'the contact is deactivated',
      (id: string) => database().update(contacts).set({ active: false }).where(eq(contacts.id, id)),
    ],
    [
      'the customer is deactivated',
      () => database().update(customers).set({ active: false }).where(eq(customers.id, lapsed)),
    ],
    [
      'the customer is archived',
      () => database().update(customers).set({ archivedAt: new Date() }).where(eq(customers.id, lapsed)),
    ],
  ])('counts for nothing once %s', async (_, end) => {
    await database()
      .update(customers)
      .set({ active: true, archivedAt: null })
      .where(eq(customers.id, lapsed));
    const id = await addContact(lapsed);
    const viewer = await signIn(id);
    await end(id);
    expect(await readContactSession(database(), viewer.sessionId)).toBeNull();
    expect(await portalPdf(viewer.sessionId, 'invoice', own.invoice ?? '')).toBe('signed_out');
    await expect(listDocuments(viewer, 'invoice', ALL)).rejects.toMatchObject({
      digest: expect.stringContaining('/authentication/login'),
    });
  });

  let lapsed = '';
  beforeAll(async () => {
    lapsed = await customer({ company: 'Antigua, S.A.' });
    await addContact(lapsed, { primary: true });
  });
});

describe('payments', () => {
  const PAGE = parsePaymentFilter({}, companyToday());

  it('are seen with the permission for invoices, its own customer’s alone and none that was taken back', async () => {
    const { viewer: staff } = await theSeller();
    const invoiceId = await addIssued(acme, 'invoice');
    const paid = await pay(staff, acme, { amount: '150', allocations: [{ invoiceId, amount: '121' }] });
    const theirs = await pay(staff, other);
    const mistake = await pay(staff, acme);
    await database().transaction((tx) => voidPayment(tx, staff, { id: mistake, reason: 'typed twice' }));
    const { id, viewer } = await colleague();
    const [row, ...more] = (await listPayments(viewer, PAGE)).rows;
    expect(more).toEqual([]);
    expect(row).toMatchObject({
      id: paid,
      amount: 15_000n,
      available: 2_900n,
      invoices: [{ id: invoiceId }],
    });
    // By the where-clause alone, and by the database alone.
    expect(ids((await paymentPage(database(), viewer, PAGE)).rows)).toEqual([paid]);
    const all = await portalTransaction(viewer.sessionId, (tx) =>
      tx.select({ id: payments.id }).from(payments),
    );
    expect(ids(all)).toEqual([paid]);
    for (const hidden of [theirs, mistake]) expect(await portalReceipt(viewer.sessionId, hidden)).toBeNull();
    await permit(id, ['estimates']);
    expect((await listPayments(viewer, PAGE)).rows).toEqual([]);
    expect(await portalReceipt(viewer.sessionId, paid)).toBeNull();
  });
});
