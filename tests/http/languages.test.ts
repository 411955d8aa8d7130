import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { database, type Tx } from '@/db/client';
import { contacts, paymentModes, registrations, settings } from '@/db/schema';
import { CONTACT_PERMISSIONS, REGISTRATION_FIELDS } from '@/db/schema/vocabulary';
import { createAccessLink } from '@/lib/auth/access-links';
import type { Permission } from '@/lib/auth/permissions';
import { newToken, tokenHash } from '@/lib/auth/tokens';
import type { Staff } from '@/lib/auth/viewers';
import { creditInvoice } from '@/lib/credit-notes/credit-invoice';
import { issueCreditNote } from '@/lib/credit-notes/issue-credit-note';
import { createEstimate } from '@/lib/estimates/create-estimate';
import { issueEstimate } from '@/lib/estimates/issue-estimate';
import { directionOf, LOCALES } from '@/lib/i18n/locales';
import { messagesOf } from '@/lib/i18n/messages';
import { createInvoice } from '@/lib/invoices/create-invoice';
import { issueInvoice } from '@/lib/invoices/issue-invoice';
import { makeLink } from '@/lib/public-links/make-link';
import { createProposal } from '../../lib/proposals/create-proposal.ts';
import { issueProposal } from '../../lib/proposals/issue-proposal.ts';
import { listChoices } from '../../lib/tickets/list-choices.ts';
import { openForCustomer } from '../../lib/tickets/open-for-customer.ts';
import { pdfFacts, pdfPages } from '../integration/pdf/read-pdf.ts';
import { startApp } from '../support/app-server.ts';
import { testDatabase } from '../support/database.ts';
import { foreignTo, textsOf } from '../support/foreign-words.ts';
import { PORTAL_PAGES, PUBLIC_PAGES } from '../support/page-access.ts';
import { pay } from '../support/pay.ts';
import { companyToday, customer, draft, line, proposal, salesCompany } from '../support/sales-company.ts';
import { contactCookie, contactOf } from './access/people.ts';

// A customer of each language walks through everything that is theirs, by its links: no text is of another language
// but names and what users wrote. Those are made-up words, so that none of them is a word of a language by chance.

const ADDRESS = { street: 'Zorvik 1', city: 'Quandol', region: 'Vexmar', postalCode: '28013', country: 'CH' };
const WRITTEN = [
  'Brintel Quovar BQ',
  'Drelmo Fenzik',
  ...Object.values(ADDRESS),
  'Grelda',
  'Plimmo brask velu',
  'Skarn tolvi',
  'IVA EUR IBAN NC PR',
  'Ana',
  ...['grelda0', 'mendoza', 'example'],
];

const db = await testDatabase();
const app = await startApp(db.url);
afterAll(app.stop);

/** Where only a menu leads that opens in the browser. */
const BEHIND_MORE = [
  ...['/portal/proposals', '/portal/payments', '/portal/credit-notes', '/portal/tickets'],
  ...['/portal/files', '/portal/company', '/portal/contacts', '/portal/profile'],
];

/** A person of that language, and an open link of each kind. */
type Reader = { cookie: string; links: Record<string, string>; documents: string[] };

const readers = new Map<string, Reader>();
beforeAll(async () => {
  const { viewer, vat } = await salesCompany({ legalName: 'Brintel Quovar', ...ADDRESS, country: 'ES' });
  await database()
    .insert(settings)
    .values([
      { key: 'allowRegistration', value: true },
      { key: 'primaryManagesContacts', value: true },
      { key: 'registrationRequires', value: [...REGISTRATION_FIELDS] },
      { key: 'registrationTerms', value: 'Skarn tolvi' },
    ]);
  const [mode] = await database().insert(paymentModes).values({ name: 'Skarn' }).returning();
  for (const [at, language] of LOCALES.entries()) {
    const customerId = await customer({ company: 'Drelmo Fenzik', language, ...ADDRESS });
    const cookie = await contactCookie(customerId, {
      firstName: 'Grelda',
      email: `grelda${at}@mendoza.example`,
      permissions: [...CONTACT_PERMISSIONS],
      primary: true,
    });
    // A colleague, to be managed.
    const email = `grelda${20 + at}@mendoza.example`;
    await database().insert(contacts).values({ customerId, firstName: 'Grelda', email });
    const documents = await database().transaction((tx) => issueSome(tx, viewer, customerId, vat));
    // A part of the first invoice, and some credit.
    const allocations = [{ invoiceId: documents[0] ?? '', amount: '10' }];
    await pay(viewer, customerId, { modeId: mode?.id, amount: '15', allocations });
    await database().transaction((tx) => creditAll(tx, viewer, documents[1] ?? ''));
    const contact = await contactOf(customerId);
    await database().transaction((tx) => propose(tx, viewer, customerId));
    await database().transaction((tx) => askForHelp(tx, viewer, customerId, contact));
    const password = await database().transaction((tx) => createAccessLink(tx, 'reset', 'contact', contact));
    const signIn = await database().transaction((tx) => createAccessLink(tx, 'sign_in', 'contact', contact));
    const access = {
      '/authentication/password/[token]': password,
      '/authentication/link/[token]': signIn,
      '/authentication/register/[token]': await registered(language, `grelda${10 + at}@mendoza.example`),
    };
    const links = await database().transaction((tx) =>
      Promise.all(
        documents.map((documentId) => makeLink(tx, { documentId, contact: null, createdBy: null })),
      ),
    );
    const documentLinks = links.map(({ url }) => new URL(url).pathname);
    readers.set(language, { cookie, links: access, documents: documentLinks });
  }
});

/** The token of somebody who has not verified their email yet. */
async function registered(language: string, email: string): Promise<string> {
  const token = newToken();
  const address = { ...ADDRESS, region: null };
  await database()
    .insert(registrations)
    .values({
      email,
      person: { firstName: 'Grelda', lastName: '', company: null, taxId: null, phone: null, address },
      language,
      tokenHash: tokenHash(token),
      expiresAt: new Date(Date.now() + 3_600_000),
    });
  return token;
}

/** Two invoices, one of them due today, and an estimate, with everything on them that a document can have. */
async function issueSome(
  tx: Tx,
  viewer: Staff<Permission>,
  customerId: string,
  vat: string,
): Promise<string[]> {
  const wanted = (dueDate: string | null) =>
    draft(customerId, {
      ...{ reference: 'Skarn', billingAddress: ADDRESS, shippingAddress: ADDRESS, dueDate },
      ...{ discount: { kind: 'percent', value: '3' }, note: 'Skarn tolvi', terms: 'Skarn tolvi' },
      lines: [line({ description: 'Plimmo brask velu', taxIds: [vat], discountPercent: '5' })],
    });
  const step = (id: string) => ({ id, version: 1, submissionId: randomUUID() });
  const ids: string[] = [];
  for (const dueDate of [companyToday(), null]) {
    const { id } = await createInvoice(tx, viewer, wanted(dueDate));
    await issueInvoice(tx, viewer, step(id));
    ids.push(id);
  }
  const { id } = await createEstimate(tx, viewer, wanted(companyToday()));
  await issueEstimate(tx, viewer, step(id));
  return [...ids, id];
}

/** A proposal that waits to be signed. */
async function propose(tx: Tx, viewer: Staff<Permission>, customerId: string): Promise<void> {
  const text = {
    type: 'doc',
    content: [{ type: 'paragraph', content: [{ type: 'text', text: 'Skarn tolvi' }] }],
  };
  const content = [{ kind: 'text', title: 'Plimmo brask velu', text }, { kind: 'lines' }];
  const { id } = await createProposal(tx, viewer, {
    ...draft(customerId, { billingAddress: ADDRESS, lines: [line({ description: 'Plimmo brask velu' })] }),
    ...proposal({
      subject: 'Skarn tolvi',
      content: content as ReturnType<typeof proposal>['proposal']['content'],
    }),
  });
  await issueProposal(tx, viewer, { id, version: 1, submissionId: randomUUID() } as never);
}

/** A ticket that staff opened for the contact. */
async function askForHelp(tx: Tx, viewer: Staff<Permission>, customerId: string, contactId: string) {
  const { department, priority } = await listChoices('en', tx);
  await openForCustomer(tx, viewer, {
    submissionId: randomUUID(),
    ...{ subject: 'Skarn tolvi', body: 'Plimmo brask velu', attachments: [] },
    ...{ departmentId: department[0]?.id ?? '', priorityId: priority[0]?.id ?? '' },
    ...{ customerId, contactId, assignedTo: null },
  } as never);
}

/** Takes a whole invoice back. */
async function creditAll(tx: Tx, viewer: Staff<Permission>, invoiceId: string): Promise<void> {
  const reason = 'Skarn tolvi';
  const { id } = await creditInvoice(tx, viewer, { submissionId: randomUUID(), invoiceId, reason });
  await issueCreditNote(tx, viewer, { id, version: 1 });
}

const ask = (path: string, language: string, cookie = '') =>
  fetch(new URL(path, app.url), {
    redirect: 'manual',
    headers: { cookie, 'accept-language': `${language}, xx;q=0.5` },
  });

/** Where the links of a page lead to, within the app; of a list's filters each by itself. */
const linksOf = (html: string) =>
  [...html.matchAll(/href="(\/(?:portal|api\/pdf\/portal|d)(?:[/?][^"&]*)?)"/g)].map(
    ([, path]) => path ?? '',
  );

/** All of an area, by its links from a page on. */
async function walk(start: readonly string[], language: string, cookie: string) {
  const seen = new Set<string>();
  const pages = new Map<string, string>();
  const files = new Map<string, Uint8Array>();
  const open = [...start];
  for (let path = open.shift(); path !== undefined; path = open.shift()) {
    if (seen.has(path)) continue;
    const response = await ask(path, language, cookie);
    seen.add(path);
    if (response.headers.get('content-type')?.startsWith('application/pdf')) {
      files.set(path, new Uint8Array(await response.arrayBuffer()));
    } else {
      const html = await response.text();
      pages.set(path, html);
      open.push(...linksOf(html));
    }
  }
  return { pages, files };
}

// Its link carries a period, with an ampersand, which `linksOf` leaves out as it does filters put together.
const STATEMENT = '/api/pdf/portal/statement';

const ARABIC = /[\p{Script=Arabic}\p{M}]/gu;

const routePattern = (route: string) =>
  new RegExp(`^${route.replace(/\[\.\.\.\w+\]/g, '.+').replace(/\[\w+\]/g, '[^/?]+')}(\\?|$)`);

const PUBLIC_OF_CUSTOMERS = PUBLIC_PAGES.filter((route) => !/^\/(admin|setup|$)/.test(route));

describe.each(LOCALES)('a customer who reads %s', (language) => {
  const foreign = foreignTo(language, WRITTEN);
  const reader = () => readers.get(language);
  const foundIn = (pages: ReadonlyMap<string, string>) =>
    [...pages].flatMap(([path, html]) =>
      textsOf(html).flatMap((text) => foreign(text).map((word) => `${path}: ${word} (${text.slice(0, 80)})`)),
    );
  /** What PDFs say in another language, or say that they are in. */
  const foundInPdfs = async (files: ReadonlyMap<string, Uint8Array>) => {
    const found = [...files].map(async ([path, pdf]) => {
      const said = await pdfFacts(pdf);
      // A reader copies joined letters out of order, so that of Arabic only what is written in others is judged.
      const pages = await pdfPages(pdf);
      const texts = language === 'ar' ? pages.map((page) => page.replace(ARABIC, ' ')) : pages;
      const words = texts.flatMap((page) => page.split('\n').flatMap(foreign));
      return [...words, ...(said.language === language ? [] : [`is in ${said.language}`])].map(
        (word) => `${path}: ${word}`,
      );
    });
    return (await Promise.all(found)).flat();
  };
  const opening = `<html lang="${language}" dir="${directionOf(language)}"`;

  test('finds no other language in the customer area, nor in its PDFs', async () => {
    const { pages, files } = await walk(
      ['/portal', ...BEHIND_MORE, '/portal/no-such-page', STATEMENT],
      language,
      reader()?.cookie ?? '',
    );
    expect(foundIn(pages)).toEqual([]);
    for (const [path, html] of pages) {
      // Next writes the page of an absent address in the browser.
      if (!html.includes('__next_error__')) expect([path, html.includes(opening)]).toEqual([path, true]);
    }
    const paths = [...pages.keys()];
    const left = Object.keys(PORTAL_PAGES).filter(
      (route) => !paths.some((path) => routePattern(route).test(path)),
    );
    expect(left).toEqual([]);
    expect(files.size).toBeGreaterThanOrEqual(3);
    expect([...files.keys()]).toContain(STATEMENT);
    expect(await foundInPdfs(files)).toEqual([]);
    expect(pages.get('/portal')?.includes(messagesOf(language).portal.home.dues)).toBe(true);
  });

  test('finds none on the pages of everybody', async () => {
    const addresses = PUBLIC_OF_CUSTOMERS.flatMap((route) => {
      if (!route.includes('[')) return [route];
      const absent = route.replace('[token]', 'no-such-link');
      if (route.startsWith('/d/')) return [...(reader()?.documents ?? []), absent];
      return [route.replace('[token]', reader()?.links[route] ?? expect.fail(route)), absent];
    });
    const { pages, files } = await walk([...addresses, '/no-such-page'], language, '');
    expect(foundIn(pages)).toEqual([]);
    for (const [path, html] of pages) {
      // As above: what a dead link opens is written in the browser.
      if (!html.includes('__next_error__')) expect([path, html.includes(opening)]).toEqual([path, true]);
    }
    expect(files.size).toBe(3);
    expect(await foundInPdfs(files)).toEqual([]);
    const estimate = pages.get(reader()?.documents[2] ?? '');
    expect(estimate?.includes(messagesOf(language).received.accept)).toBe(true);
    expect(pages.get('/authentication/login')?.includes(messagesOf(language).auth.signIn.title)).toBe(true);
  });
});
