import { beforeAll, describe, expect, it } from 'vitest';
import { database } from '@/db/client';
import { portalTransaction } from '@/lib/auth/portal-transaction';
import type { Contact, PortalPermission } from '@/lib/auth/viewers';
import { addDays, addMonths } from '@/lib/dates/day';
import type { DocumentKind } from '@/lib/documents/states';
import type { ListParams } from '@/lib/lists/list-params';
import { type DocumentFilter, documentsHref, parseDocumentFilter } from '@/lib/portal/document-filter';
import { chooseDocuments, documentPage, listDocuments } from '@/lib/portal/list-documents';
import { listPayments } from '@/lib/portal/list-payments';
import { parsePaymentFilter } from '@/lib/portal/payment-filter';
import { parsePortalTicketFilter } from '@/lib/portal/ticket-filter';
import { listPortalTickets } from '@/lib/portal/tickets';
import { testDatabase } from '../../support/database';
import { pay } from '../../support/pay';
import { companyToday, customer, line } from '../../support/sales-company';
import { open } from '../tickets/people';
import { addContact, addDraft, addIssued, signIn, theSeller } from './people';

await testDatabase();

const today = companyToday();
let acme = '';
let viewer: Contact<PortalPermission>;
const invoices: { id: string; number: string }[] = [];

/** Three invoices, of rising dates, of 300, 100 and 200, due later the earlier they were issued. */
beforeAll(async () => {
  await theSeller();
  acme = await customer();
  viewer = await signIn(
    await addContact(acme, { primary: true, permissions: ['invoices', 'estimates', 'support'] }),
  );
  const foreign = await customer({ company: 'Otra, S.L.' });
  const days = [addMonths(today, -14), addDays(today, -1), today];
  for (const [at, price] of ['300', '100', '200'].entries())
    await addIssued(acme, 'invoice', {
      issueDate: days[at] ?? today,
      dueDate: addDays(today, 30 - at),
      lines: [line({ unitPrice: price })],
    });
  await addIssued(foreign, 'invoice');
  await addDraft(acme, 'invoice');
  const { rows } = await listDocuments(viewer, 'invoice', filterOf('invoice', { sort: 'oldest' }));
  invoices.push(...rows);
});

const filterOf = (kind: DocumentKind, params: ListParams) => parseDocumentFilter(kind, params, today);
const numbers = async (params: ListParams) =>
  (await listDocuments(viewer, 'invoice', filterOf('invoice', params))).rows.map(({ number }) => number);
const numbered = (...at: number[]) => at.map((each) => invoices[each]?.number);

describe('a list of documents', () => {
  it('is found by its number, in any case and part of it, and by nothing else', async () => {
    const [first] = numbered(0);
    expect(await numbers({ q: first?.toLowerCase() })).toEqual([first]);
    expect(await numbers({ q: first?.slice(-3) })).toEqual([first]);
    expect(await numbers({ q: 'Acme' })).toEqual([]);
    expect(await numbers({ q: '%' })).toEqual([]);
  });

  it('holds the days of its period, both included, and none where there is no such period', async () => {
    expect(await numbers({ period: 'custom', from: today, to: today })).toEqual(numbered(2));
    expect(await numbers({ period: 'custom', from: addDays(today, -1), to: today })).toEqual(numbered(2, 1));
    const { period } = filterOf('invoice', { period: 'this_year' }).asked;
    expect(period?.to).toBe(today);
    expect(await numbers({ period: 'custom', from: today, to: addDays(today, -1) })).toEqual([]);
    expect(await numbers({ period: 'custom', from: '2026-02-31', to: today })).toEqual([]);
    expect(await numbers({ period: 'never' })).toEqual(numbered(2, 1, 0));
  });

  it('is sorted by date, deadline and amount', async () => {
    expect(await numbers({})).toEqual(numbered(2, 1, 0));
    expect(await numbers({ sort: 'oldest' })).toEqual(numbered(0, 1, 2));
    expect(await numbers({ sort: 'soonest' })).toEqual(numbered(2, 1, 0));
    expect(await numbers({ sort: 'largest' })).toEqual(numbered(0, 2, 1));
    expect(await numbers({ sort: 'smallest' })).toEqual(numbered(1, 2, 0));
    expect(filterOf('credit_note', { sort: 'soonest' }).sort).toBe('newest');
  });

  it('goes on where a page of its order ended, and begins anew after one of another', async () => {
    const { rows, ...ends } = await listDocuments(
      viewer,
      'invoice',
      filterOf('invoice', { sort: 'largest' }),
    );
    expect(ends).toMatchObject({ total: 3, previous: null, next: null });
    const place = (value: string) => Buffer.from(JSON.stringify([value, rows[0]?.id])).toString('base64url');
    expect(await numbers({ sort: 'largest', after: place(String(rows[0]?.total)) })).toEqual(numbered(2, 1));
    expect(await numbers({ sort: 'largest', after: place('2026-01-01') })).toEqual(numbered(0, 2, 1));
  });

  it('chooses all that its address finds for saving, the earliest first, of no other customer', async () => {
    const choose = (params: ListParams) =>
      portalTransaction(viewer.sessionId, (tx) => chooseDocuments(tx, viewer, 'invoice', params));
    const found = await choose({});
    expect(found?.chosen.map(({ name }) => name)).toEqual(numbered(0, 1, 2));
    expect(found?.more).toBe(false);
    const chosen = await choose({ q: invoices[1]?.number });
    expect(chosen?.chosen).toEqual([{ id: invoices[1]?.id, name: invoices[1]?.number, draft: false }]);
    const narrow = filterOf('invoice', { q: invoices[1]?.number });
    expect((await documentPage(database(), viewer, 'invoice', narrow)).total).toBe(1);
  });

  it('keeps what is chosen in its address, and leaves a page that no longer counts', async () => {
    const filter: DocumentFilter = filterOf('invoice', { q: 'F 1', state: 'open', sort: 'largest' });
    expect(documentsHref('invoice', { ...filter, after: 'x' }, { state: 'paid' })).toBe(
      '/portal/invoices?q=F+1&state=paid&sort=largest',
    );
    expect(documentsHref('invoice', filter, { period: 'custom' })).toBe(
      `/portal/invoices?q=F+1&state=open&sort=largest&period=custom&from=${today.slice(0, 4)}-01-01&to=${today}`,
    );
    expect(documentsHref('invoice', filterOf('invoice', {}), {})).toBe('/portal/invoices');
  });
});

describe('other lists', () => {
  it('find payments by reference and invoice, with credit left, by amount', async () => {
    const { viewer: staff } = await theSeller();
    const [invoice] = invoices;
    const part = await pay(staff, acme, {
      amount: '50',
      allocations: [{ invoiceId: invoice?.id ?? '', amount: '50' }],
    });
    const credit = await pay(staff, acme, { amount: '70', reference: 'Transferencia Ñandú' });
    const ids = async (params: ListParams) =>
      (await listPayments(viewer, parsePaymentFilter(params, today))).rows.map(({ id }) => id);
    expect(await ids({ q: invoice?.number })).toEqual([part]);
    expect(await ids({ q: 'nandu' })).toEqual([credit]);
    expect(await ids({ state: 'credit' })).toEqual([credit]);
    expect(await ids({ sort: 'smallest' })).toEqual([part, credit]);
    expect(await ids({ sort: 'largest' })).toEqual([credit, part]);
    expect(await ids({ period: 'last_year' })).toEqual([]);
  });

  it('find tickets by subject and number', async () => {
    const [one, other] = [
      await open(viewer.sessionId, { subject: 'Entrega tardía' }),
      await open(viewer.sessionId, { subject: 'Pregunta' }),
    ];
    const list = async (params: ListParams) =>
      (await listPortalTickets(viewer, parsePortalTicketFilter(params, today), 'es')).rows;
    const [first] = await list({ q: 'tardia entrega' });
    expect(first?.id).toBe(one.id);
    expect((await list({ q: `#${first?.number}` })).map(({ id }) => id)).toContain(one.id);
    const ids = async (params: ListParams) => (await list(params)).map(({ id }) => id);
    expect(await ids({ sort: 'oldest' })).toEqual([one.id, other.id]);
    expect(await ids({ period: 'this_month' })).toEqual([other.id, one.id]);
    expect(await ids({ period: 'last_year' })).toEqual([]);
  });
});
