import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { database } from '@/db/client';
import { CONTACT_PERMISSIONS } from '@/db/schema/vocabulary';
import { createAccessLink } from '@/lib/auth/access-links';
import { createEstimate } from '@/lib/estimates/create-estimate';
import { issueEstimate } from '@/lib/estimates/issue-estimate';
import { directionOf, LOCALES } from '@/lib/i18n/locales';
import { messagesOf } from '@/lib/i18n/messages';
import { createInvoice } from '@/lib/invoices/create-invoice';
import { issueInvoice } from '@/lib/invoices/issue-invoice';
import { makeLink } from '@/lib/public-links/make-link';
import { pdfFacts } from '../integration/pdf/read-pdf.ts';
import { startApp } from '../support/app-server.ts';
import { testDatabase } from '../support/database.ts';
import { foreignTo, textsOf } from '../support/foreign-words.ts';
import { PORTAL_PAGES, PUBLIC_PAGES } from '../support/page-access.ts';
import { companyToday, customer, draft, line, salesCompany } from '../support/sales-company.ts';
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
  'IVA EUR IBAN',
  ...['grelda0', 'mendoza', 'example'],
];

const db = await testDatabase();
const app = await startApp(db.url);
afterAll(app.stop);

let token: Record<string, string>;
let cookies: Record<string, string>;
/** Addresses of a document of each, behind a link. */
const linked: Record<string, string> = {};
beforeAll(async () => {
  const { viewer, vat } = await salesCompany({ legalName: 'Brintel Quovar', ...ADDRESS, country: 'ES' });
  const people = await Promise.all(
    LOCALES.map(async (language, at) => {
      const customerId = await customer({ company: 'Drelmo Fenzik', language, ...ADDRESS });
      const cookie = await contactCookie(customerId, {
        firstName: 'Grelda',
        email: `grelda${at}@mendoza.example`,
        permissions: [...CONTACT_PERMISSIONS],
        primary: true,
      });
      const link = await database().transaction(async (tx) =>
        createAccessLink(tx, 'reset', 'contact', await contactOf(customerId)),
      );
      return { language, customerId, cookie, link };
    }),
  );
  cookies = Object.fromEntries(people.map(({ language, cookie }) => [language, cookie]));
  token = Object.fromEntries(people.map(({ language, link }) => [language, link]));
  const today = companyToday();
  for (const { customerId, language } of people) {
    const wanted = (changes = {}) =>
      draft(customerId, {
        reference: 'Skarn',
        billingAddress: ADDRESS,
        shippingAddress: ADDRESS,
        lines: [line({ description: 'Plimmo brask velu', unit: null, taxIds: [vat], discountPercent: '5' })],
        discount: { kind: 'percent', value: '3' },
        note: 'Skarn tolvi',
        terms: 'Skarn tolvi',
        dueDate: today,
        ...changes,
      });
    await database().transaction(async (tx) => {
      for (const dueDate of [today, null]) {
        const { id } = await createInvoice(tx, viewer, wanted({ dueDate }));
        await issueInvoice(tx, viewer, { id, version: 1, submissionId: randomUUID() });
      }
      const { id } = await createEstimate(tx, viewer, wanted());
      await issueEstimate(tx, viewer, { id, version: 1, submissionId: randomUUID() });
      const { url } = await makeLink(tx, { documentId: id, contact: null, createdBy: null });
      linked[language] = new URL(url).pathname;
    });
  }
});

const ask = (path: string, language: string, cookie = '') =>
  fetch(new URL(path, app.url), {
    redirect: 'manual',
    headers: { cookie, 'accept-language': `${language}, xx;q=0.5` },
  });

/** Where the links of a page lead to, within the app. */
const linksOf = (html: string) =>
  [...html.matchAll(/href="(\/(?:portal|api\/pdf\/portal|d)(?:[/?][^"]*)?)"/g)].map(([, path]) =>
    (path ?? '').replaceAll('&amp;', '&'),
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

const routePattern = (route: string) =>
  new RegExp(`^${route.replace(/\[\.\.\.\w+\]/g, '.+').replace(/\[\w+\]/g, '[^/?]+')}(\\?|$)`);

const PUBLIC_OF_CUSTOMERS = PUBLIC_PAGES.filter((route) => !/^\/(admin|setup|$)/.test(route));

describe.each(LOCALES)('a customer who reads %s', (language) => {
  const foreign = foreignTo(language, WRITTEN);
  const foundIn = (pages: ReadonlyMap<string, string>) =>
    [...pages].flatMap(([path, html]) =>
      textsOf(html).flatMap((text) => foreign(text).map((word) => `${path}: ${word} (${text.slice(0, 80)})`)),
    );
  const opening = `<html lang="${language}" dir="${directionOf(language)}"`;

  test('finds no other language in the customer area, nor in its PDFs', async () => {
    const { pages, files } = await walk(
      ['/portal', '/portal/no-such-page'],
      language,
      cookies[language] ?? '',
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
    for (const pdf of files.values()) expect(await pdfFacts(pdf)).toMatchObject({ language });
    expect([...pages.values()].join(' ')).toContain(messagesOf(language).portal.home.dues);
  });

  test('finds none on the pages of everybody', async () => {
    const addresses = PUBLIC_OF_CUSTOMERS.flatMap((route) =>
      route.includes('[token]')
        ? [route.replace('[token]', token[language] ?? ''), route.replace('[token]', 'no-such-link')]
        : [route],
    );
    const starts = [...addresses, linked[language] ?? '', '/no-such-page'];
    const { pages, files } = await walk(starts, language, '');
    expect(foundIn(pages)).toEqual([]);
    for (const [path, html] of pages) {
      // As above: what a dead link opens is written in the browser.
      if (!html.includes('__next_error__')) expect([path, html.includes(opening)]).toEqual([path, true]);
    }
    expect(files.size).toBe(1);
    for (const pdf of files.values()) expect(await pdfFacts(pdf)).toMatchObject({ language });
    expect(pages.get(linked[language] ?? '')).toContain(messagesOf(language).received.accept);
    expect([...pages.values()].join(' ')).toContain(messagesOf(language).auth.signIn.title);
  });
});
