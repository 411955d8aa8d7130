import { mkdirSync } from 'node:fs';
import { type Browser, type BrowserContext, chromium, type Page } from '@playwright/test';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { database } from '@/db/client';
import { contacts, customerGroupMembers, customerGroups, registrations, settings, staff } from '@/db/schema';
import { REGISTRATION_FIELDS } from '@/db/schema/vocabulary';
import { browserBinary } from '@/lib/pdf/browser-binary';
import { theWorld } from '../http/access/world.ts';
import { startApp } from '../support/app-server.ts';
import { testDatabase } from '../support/database.ts';
import { findings } from './findings.ts';

// Each screen, light and dark, wide and narrow, in Spanish and in the right-to-left pseudo-locale: nothing that axe
// finds, no sideways scroll, no text cut off. Deep runs keep pictures in .screenshots, for looking at.

const DEEP = Boolean(process.env.CLIENTELA_DEEP);
const PICTURES = '.screenshots';
const PSEUDO = 'ar-XB';

type Look = { scheme: 'light' | 'dark'; width: 1280 | 360; language: 'es' | typeof PSEUDO };

/** All eight in deep tests; otherwise two, in which every value comes up. */
const LOOKS: Look[] = DEEP
  ? (['light', 'dark'] as const).flatMap((scheme) =>
      ([1280, 360] as const).flatMap((width) =>
        (['es', PSEUDO] as const).map((language) => ({ scheme, width, language })),
      ),
    )
  : [
      { scheme: 'light', width: 1280, language: PSEUDO },
      { scheme: 'dark', width: 360, language: 'es' },
    ];

const db = await testDatabase();
const app = await startApp(db.url, { CLIENTELA_PSEUDO_LOCALE: '1' });
afterAll(app.stop);

let browser: Browser;
beforeAll(async () => {
  const { executablePath, env } = await browserBinary();
  browser = await chromium.launch({
    executablePath,
    args: ['--no-sandbox'],
    env: { ...(process.env as Record<string, string>), ...env },
  });
  mkdirSync(PICTURES, { recursive: true });
});
afterAll(() => browser.close());

const openAs = (cookie: string, { scheme, width, language }: Look): Promise<BrowserContext> =>
  browser
    .newContext({
      viewport: { width, height: 900 },
      colorScheme: scheme,
      locale: language,
      reducedMotion: 'reduce',
      baseURL: app.url,
    })
    .then(async (context) => {
      const pairs = [...cookie.split('; '), `clientela.language=${language}`].filter(Boolean);
      // Several screens at once, beside another file: one may take its time.
      context.setDefaultTimeout(120_000);
      await context.addCookies(
        pairs.map((pair) => {
          const at = pair.indexOf('=');
          return { name: pair.slice(0, at), value: pair.slice(at + 1), url: app.url };
        }),
      );
      return context;
    });

/** What is wrong with each of the addresses, asked for by one person. */
async function look(addresses: readonly string[], cookie: string, as: Look): Promise<string[]> {
  const context = await openAs(cookie, as);
  const page = await context.newPage();
  const found: string[] = [];
  // Of a page that nobody has touched yet, each would be work for the server that nobody asked for.
  page.on('request', (request) => {
    if (request.headers()['next-router-prefetch']) found.push(`${page.url()} fetches ${request.url()} ahead`);
  });
  for (const address of addresses) {
    await page.goto(address, { waitUntil: 'load' });
    // What comes a moment later has come.
    await page.waitForFunction(() => !document.querySelector('[aria-busy="true"]'));
    if (DEEP) await takePicture(page, address, as);
    found.push(...(await findings(page)).map((finding) => `${address}: ${finding}`));
  }
  await context.close();
  return found;
}

/** Kept for looking at: one file for each screen in each dress. */
async function takePicture(page: Page, address: string, { language, scheme, width }: Look): Promise<void> {
  const name = address.replace(/[0-9a-f-]{36}|[\w-]{43}/g, 'id').replaceAll('/', '_');
  const path = `${PICTURES}/${name}.${language}.${scheme}.${width}.png`;
  await page.screenshot({ path, fullPage: true, caret: 'initial' });
}

const named = ({ language, scheme, width }: Look) => `${language}, ${scheme}, ${width} px`;

test.each(LOOKS.map((each) => [named(each), each] as const))('setup: %s', async (_name, each) => {
  expect(await look(['/setup'], '', each)).toEqual([]);
});

test('the screens of everybody', async () => {
  const world = await theWorld();
  const cookie = (name: string) =>
    world.viewers.find((viewer) => viewer.name === name)?.cookie ?? expect.fail(name);
  await dressUp(world.customers.ours);
  await openRegistration();
  const { ours } = world.documents;
  const staffScreens = [
    '/admin',
    '/admin/account',
    '/admin/customers',
    '/admin/customers?q=nobody+is+called+this',
    '/admin/customers/new',
    '/admin/customers/import',
    `/admin/customers/import/${world.import}`,
    `/admin/customers/import/${world.import}/check`,
    `/admin/customers/${world.customers.ours}`,
    `/admin/customers/${world.customers.inactive}`,
    `/admin/customers/${world.customers.ours}/edit`,
    `/admin/customers/${world.customers.ours}/contacts`,
    `/admin/customers/${world.customers.ours}/contacts/new`,
    `/admin/customers/${world.customers.ours}/invoices`,
    `/admin/contacts/${world.contact}`,
    '/admin/registrations',
    '/admin/groups',
    '/admin/invoices',
    '/admin/invoices/new',
    `/admin/invoices/${ours.invoice.issued}`,
    `/admin/invoices/${ours.invoice.draft}/edit`,
    `/admin/invoices/${ours.invoice.draft}/send`,
    '/admin/credit-notes',
    '/admin/credit-notes/new',
    `/admin/credit-notes/${ours.credit_note.issued}`,
    `/admin/credit-notes/${ours.credit_note.draft}/edit`,
    `/admin/credit-notes/${ours.credit_note.issued}/send`,
    `/admin/customers/${world.customers.ours}/credit-notes`,
    '/admin/payments',
    `/admin/payments/new?invoice=${ours.invoice.issued}`,
    `/admin/payments/${world.payments.ours}`,
    `/admin/payments/${world.payments.ours}/send`,
    `/admin/customers/${world.customers.ours}/payments`,
    `/admin/customers/${world.customers.ours}/statement`,
    `/admin/customers/${world.customers.ours}/reminders`,
    `/admin/customers/${world.customers.ours}/notes`,
    `/admin/customers/${world.customers.ours}/statement/send?period=all`,
    '/admin/proposals',
    '/admin/proposals/new',
    `/admin/proposals/new?template=${world.proposalTemplate}`,
    '/admin/proposals/templates',
    '/admin/proposals/templates/new',
    `/admin/proposals/templates/${world.proposalTemplate}`,
    `/admin/proposals/${ours.proposal.issued}`,
    `/admin/proposals/${world.signed.ours}`,
    `/admin/proposals/${ours.proposal.draft}/edit`,
    `/admin/proposals/${ours.proposal.draft}/send`,
    `/admin/customers/${world.customers.ours}/proposals`,
    '/admin/estimates',
    '/admin/estimates/new',
    `/admin/estimates/${ours.estimate.issued}`,
    `/admin/estimates/${ours.estimate.issued}/send`,
    '/admin/email-templates/invoice_sent',
    `/admin/estimates/${ours.estimate.draft}/edit`,
    '/admin/schedules',
    '/admin/schedules?show=all',
    '/admin/schedules?show=runs',
    '/admin/schedules?show=reminders',
    '/admin/settings/reminders',
    `/admin/schedules/new?invoice=${ours.invoice.issued}`,
    `/admin/schedules/${world.schedule}`,
    '/admin/items',
    '/admin/items/new',
    `/admin/items/${world.item}`,
    '/admin/reports/ageing',
    '/admin/reports/ageing?at=2026-02-30&currency=XYZ',
    '/admin/tickets',
    '/admin/tickets/new',
    `/admin/tickets/${world.tickets.ours.id}`,
    `/admin/customers/${world.customers.ours}/tickets`,
    `/admin/customers/${world.customers.ours}/files`,
    '/admin/reports/groups',
    '/admin/reports/groups?from=2026-02-30&to=2026-01-01',
    '/admin/reports/customers?period=all',
    '/admin/reports/customers?q=nobody+is+called+this',
    '/admin/settings/company',
    '/admin/settings/localization',
    '/admin/settings/customers',
    '/admin/settings/sales',
    '/admin/settings/support',
    '/admin/settings/currencies',
    '/admin/settings/sample-data',
    '/admin/settings/email',
    '/admin/settings/staff',
    '/admin/settings/staff/new',
    `/admin/settings/staff/${world.colleague}`,
    '/admin/email-templates',
    '/admin/email-templates/welcome',
    '/admin/email-log',
    `/admin/email-log/${world.email}`,
    '/admin/no-such-page',
  ];
  const portalScreens = [
    '/portal',
    '/portal/invoices',
    `/portal/invoices/${ours.invoice.issued}`,
    '/portal/payments',
    '/portal/credit-notes',
    `/portal/credit-notes/${ours.credit_note.issued}`,
    '/portal/statement',
    '/portal/estimates',
    `/portal/estimates/${ours.estimate.issued}`,
    '/portal/tickets',
    '/portal/tickets/new',
    `/portal/tickets/${world.tickets.ours.id}`,
    '/portal/files',
    '/portal/proposals',
    `/portal/proposals/${ours.proposal.issued}`,
    `/portal/proposals/${world.signed.ours}`,
    '/portal/profile',
    '/portal/company',
    '/portal/contacts',
    '/portal/contacts/new',
    `/portal/contacts/${world.colleagues.ours}`,
    '/portal/invoices?q=nobody+is+called+this&period=custom&from=2026-02-30&to=2026-01-01',
    '/portal/no-such-page',
  ];
  const publicScreens = [
    '/authentication/login',
    '/authentication/forgot',
    '/authentication/link',
    '/authentication/link/no-such-link',
    '/authentication/register',
    '/authentication/register/no-such-link',
    `/authentication/register/${world.tokens.registration}`,
    '/authentication/password/no-such-link',
    `/admin/password/${world.tokens['staff invitation']}`,
    '/admin/login',
    '/admin/forgot',
    '/no-such-page',
    world.links.mailed,
    '/d/no-such-link',
  ];
  const found: string[] = [];
  for (const each of LOOKS) {
    await database().update(staff).set({ language: each.language });
    await database().update(contacts).set({ language: each.language });
    // A screen is mostly waited for: several at once take half of the time.
    const half = Math.ceil(staffScreens.length / 2);
    const wrong = await Promise.all([
      look(staffScreens.slice(0, half), cookie('administrator'), each),
      look(staffScreens.slice(half), cookie('administrator'), each),
      look(portalScreens, cookie('the primary contact'), each),
      look(publicScreens, '', each),
      look(['/portal', '/portal/profile'], cookie('an administrator as the primary contact'), each),
    ]);
    found.push(...wrong.flat().map((finding) => `${named(each)}: ${finding}`));
  }
  expect(found).toEqual([]);
}, 1_800_000);

/** Customers register by themselves, and one of them waits. */
async function openRegistration(): Promise<void> {
  const values = {
    allowRegistration: true,
    confirmRegistrations: true,
    registrationRequires: [...REGISTRATION_FIELDS],
    registrationTerms: 'Lorem ipsum dolor sit amet.\n'.repeat(20),
    registrationTermsUrl: 'https://clavel.example/terms',
  };
  const rows = Object.entries(values).map(([key, value]) => ({ key, value }));
  await database().insert(settings).values(rows);
  const address = {
    street: 'Calle Mayor 1',
    city: 'Madrid',
    region: null,
    postalCode: '28013',
    country: 'ES',
  };
  await database()
    .insert(registrations)
    .values({
      email: 'a.person.with.a.rather.long.address@a-company-with-a-rather-long-name.example',
      person: {
        firstName: 'محمد',
        lastName: 'Fernández de Córdoba',
        company: 'Distribuciones y Representaciones del Mediterráneo Occidental, S.L.',
        taxId: 'B12345674',
        phone: '+34612345678',
        address,
      },
      language: 'es',
      expiresAt: new Date(),
      verifiedAt: new Date(),
    });
}

/** Names as long and as mixed as they come, so that the screens have something to break on. */
async function dressUp(customerId: string): Promise<void> {
  const db = database();
  const groups = await db
    .insert(customerGroups)
    .values([
      { name: 'Mayoristas', color: 'green' },
      { name: 'شركاء التوزيع', color: 'violet' },
    ])
    .returning({ id: customerGroups.id });
  await db.insert(customerGroupMembers).values(groups.map(({ id }) => ({ customerId, groupId: id })));
  await db.update(staff).set({ lastName: 'Fernández de Córdoba y Álvarez de Toledo' });
  await db.update(contacts).set({ lastName: 'محمد عبد الله' });
}
