import { randomUUID } from 'node:crypto';
import { eq } from 'drizzle-orm';
import { afterAll, describe, expect, it } from 'vitest';
import { database as db } from '@/db/client';
import { documents, settings } from '@/db/schema';
import { mayStaff, type Permission } from '@/lib/auth/permissions';
import type { PortalPermission } from '@/lib/auth/viewers';
import { MODULE_OF } from '@/lib/documents/module-of';
import { pages, routes } from '../support/app-inventory.ts';
import { startApp } from '../support/app-server.ts';
import { callAction } from '../support/call-action.ts';
import { testDatabase } from '../support/database.ts';
import { ADMIN_PAGES, LEAD_ON, PORTAL_PAGES } from '../support/page-access.ts';
import { declaredActions } from './access/actions.ts';
import { each, open, outcome } from './access/ask.ts';
import { existingIn } from './access/existing.ts';
import { PAGES_OF_TOKENS } from './access/tokens.ts';
import type { Viewer } from './access/viewers.ts';
import { type Kind, theWorld } from './access/world.ts';

// Everybody asks for everything: what comes back is compared with what the two tables of pages, the declarations
// of the actions and each viewer's permissions come to.

const database = await testDatabase();
const world = await theWorld();
// Every page behind a secret is there to be asked for.
await db()
  .insert(settings)
  .values([
    { key: 'signInByLink', value: true },
    { key: 'allowRegistration', value: true },
  ]);
const app = await startApp(database.url);
afterAll(app.stop);
const actions = await declaredActions();

const ABSENT = randomUUID();
const NO_ID = 'not-an-id';

const mayAsStaff = ({ role }: Viewer, permissions: readonly Permission[]) =>
  role !== null && permissions.every((permission) => mayStaff(role, permission));

const mayAsContact = ({ contact }: Viewer, permissions: readonly PortalPermission[]) =>
  contact !== null &&
  permissions.every(
    (permission) =>
      permission === 'always' ||
      (permission === 'primary' || permission === 'manages'
        ? contact.primary
        : contact.permissions.includes(permission)),
  );

const EXISTING = existingIn(world);

/** What only administrators see of others. */
const OF_OTHERS: readonly string[] = [world.import];

/** What a representative of `ours` does not see. */
const OF_OTHER_CUSTOMERS: readonly string[] = [
  ...[world.customers.other, world.customers.inactive, world.payments.other, world.colleagues.other],
  world.signed.other,
  ...Object.values(world.documents.other).flatMap((document) => Object.values(document)),
  ...Object.values(world.tickets.other),
  ...Object.values(world.files.other),
];

const seenByStaff = ({ role }: Viewer, id: string) =>
  role === 'administrator' ||
  (!OF_OTHERS.includes(id) && !(role === 'representative' && OF_OTHER_CUSTOMERS.includes(id)));

/** What staff who look as a contact may do in its place. */
const IN_ITS_PLACE = [
  'updateProfileAction',
  'updateCustomerDataAction',
  'addColleagueAction',
  'updateColleagueAction',
  'setColleagueActiveAction',
];

/** There, but of another kind than the address says. */
const OF_ANOTHER_KIND = [world.customers.ours, world.documents.ours.invoice.draft];

type Row = { address: string; expected: string };

const filled = (route: string, value: string) => route.replaceAll(/\[[^\]]+\]/g, value);

function staffPages(viewer: Viewer): Row[] {
  return Object.entries(ADMIN_PAGES).flatMap(([route, permissions]) => {
    const allowed = mayAsStaff(viewer, permissions);
    const row = (address: string, found: boolean): Row => ({
      address,
      expected: viewer.role === null ? '→ /admin/login' : allowed && found ? '200' : '404',
    });
    if (!route.includes('[')) return [row(route, true)];
    const there = EXISTING[route] ?? expect.fail(`no id to open ${route} with`);
    return [
      ...there.map((value) => row(filled(route, value), seenByStaff(viewer, value))),
      ...[ABSENT, NO_ID, ...OF_ANOTHER_KIND]
        .filter((value) => !there.includes(value))
        .map((value) => row(filled(route, value), false)),
    ];
  });
}

/** Each document's id, and whether this contact may see it: issued, of their customer, and of a module of theirs. */
function documentsFor({ contact }: Viewer, kind: Kind): { id: string; visible: boolean }[] {
  const { ours, other } = world.documents;
  const module = MODULE_OF[kind];
  const may = contact?.permissions.includes(module) ?? false;
  return [
    { id: ours[kind].issued, visible: may && contact?.customer === 'ours' },
    { id: other[kind].issued, visible: may && contact?.customer === 'other' },
    ...[ours[kind].draft, other[kind].draft, ABSENT, NO_ID].map((id) => ({ id, visible: false })),
    // An estimate by an invoice's address.
    { id: ours[kind === 'invoice' ? 'estimate' : 'invoice'].issued, visible: false },
  ];
}

/** Contacts of both customers, and whether this one manages them. */
function colleaguesFor({ contact }: Viewer): { id: string; visible: boolean }[] {
  const { ours, other } = world.colleagues;
  return [
    { id: ours, visible: contact?.customer === 'ours' },
    { id: other, visible: contact?.customer === 'other' },
    ...[world.customers.ours, ABSENT, NO_ID].map((id) => ({ id, visible: false })),
  ];
}

/** Tickets of both customers, which all of a customer's contacts see here. */
function ticketsFor({ contact }: Viewer): { id: string; visible: boolean }[] {
  const { ours, other } = world.tickets;
  return [
    { id: ours.id, visible: contact?.customer === 'ours' },
    { id: other.id, visible: contact?.customer === 'other' },
    ...[world.customers.ours, ABSENT, NO_ID].map((id) => ({ id, visible: false })),
  ];
}

/** Files of tickets: those of replies for who sees the ticket, those of notes for staff alone. */
function attachments(viewer: Viewer): Row[] {
  const { role, contact } = viewer;
  const supported = contact?.permissions.includes('support') ?? false;
  const all = (['ours', 'other'] as const).flatMap((whose) => {
    const { file, noteFile } = world.tickets[whose];
    return [
      { id: file, there: true, visible: supported && contact?.customer === whose },
      { id: noteFile, there: true, visible: false },
    ];
  });
  const absent = [world.tickets.ours.id, ABSENT, NO_ID].map((id) => ({ id, there: false, visible: false }));
  return [...all, ...absent].flatMap(({ id, there, visible }) => [
    {
      address: `/api/tickets/files/${id}`,
      expected: role === null ? '→ /admin/login' : there && seenByStaff(viewer, id) ? '200' : '404',
    },
    {
      address: `/api/tickets/portal/${id}`,
      expected: contact === null ? '→ /authentication/login' : visible ? '200' : '404',
    },
  ]);
}

/** Files of customers: for staff all, for contacts what is shared with theirs. */
function customerFiles(viewer: Viewer): Row[] {
  const all = (['ours', 'other'] as const).flatMap((whose) => [
    { id: world.files[whose].shared, there: true, visible: viewer.contact?.customer === whose },
    { id: world.files[whose].unshared, there: true, visible: false },
  ]);
  const absent = [world.tickets.ours.file, ABSENT, NO_ID].map((id) => ({ id, there: false, visible: false }));
  return [...all, ...absent].flatMap(({ id, there, visible }) => [
    {
      address: `/api/files/${id}`,
      expected: viewer.role === null ? '→ /admin/login' : there && seenByStaff(viewer, id) ? '200' : '404',
    },
    {
      address: `/api/files/portal/${id}`,
      expected: viewer.contact === null ? '→ /authentication/login' : visible ? '200' : '404',
    },
  ]);
}

function portalPages(viewer: Viewer): Row[] {
  return Object.entries(PORTAL_PAGES).flatMap(([route, permissions]) => {
    const allowed = mayAsContact(viewer, permissions);
    const row = (address: string, found: boolean): Row => ({
      address,
      expected: viewer.contact === null ? '→ /authentication/login' : allowed && found ? '200' : '404',
    });
    if (route.includes('[...')) return [row(filled(route, NO_ID), false)];
    // What is written in a contact's name is the contact's alone.
    if (!route.includes('[')) return [row(route, !(viewer.opened && route === '/portal/tickets/new'))];
    if (route === '/portal/contacts/[id]') {
      return colleaguesFor(viewer).map(({ id, visible }) => row(filled(route, id), visible));
    }
    if (route === '/portal/tickets/[id]') {
      return ticketsFor(viewer).map(({ id, visible }) => row(filled(route, id), visible));
    }
    const kind = route.includes('invoices')
      ? 'invoice'
      : route.includes('credit-notes')
        ? 'credit_note'
        : route.includes('proposals')
          ? 'proposal'
          : 'estimate';
    return documentsFor(viewer, kind).map(({ id, visible }) => row(filled(route, id), visible));
  });
}

function pdfs(viewer: Viewer): Row[] {
  const kinds: Kind[] = ['invoice', 'estimate', 'credit_note', 'proposal'];
  return kinds.flatMap((kind) => [
    ...documentsFor(viewer, kind).map(({ id }, at) => ({
      address: `/api/pdf/${kind}/${id}`,
      expected: viewer.role === null ? '→ /admin/login' : at < 4 && seenByStaff(viewer, id) ? '200' : '404',
    })),
    ...documentsFor(viewer, kind).map(({ id, visible }) => ({
      address: `/api/pdf/portal/${kind}/${id}`,
      expected: viewer.contact === null ? '→ /authentication/login' : visible ? '200' : '404',
    })),
  ]);
}

function receipts(viewer: Viewer): Row[] {
  const may = viewer.contact?.permissions.includes('invoices') ?? false;
  const { ours, other } = world.payments;
  const all = [
    { id: ours, there: true, visible: may && viewer.contact?.customer === 'ours' },
    { id: other, there: true, visible: may && viewer.contact?.customer === 'other' },
    ...[ABSENT, NO_ID, world.documents.ours.invoice.issued].map((id) => ({
      id,
      there: false,
      visible: false,
    })),
  ];
  const statements: Row[] = [
    ...[world.customers.ours, ABSENT, NO_ID].map((id, at) => ({
      address: `/api/pdf/statement/${id}?period=all`,
      expected: viewer.role === null ? '→ /admin/login' : at === 0 ? '200' : '404',
    })),
    {
      address: '/api/pdf/portal/statement?from=2026-02-31&to=x',
      expected: viewer.contact === null ? '→ /authentication/login' : may ? '200' : '404',
    },
  ];
  const papers = all.flatMap(({ id, there, visible }) => [
    {
      address: `/api/pdf/receipt/${id}`,
      expected: viewer.role === null ? '→ /admin/login' : there && seenByStaff(viewer, id) ? '200' : '404',
    },
    {
      address: `/api/pdf/portal/receipt/${id}`,
      expected: viewer.contact === null ? '→ /authentication/login' : visible ? '200' : '404',
    },
  ]);
  return [...papers, ...statements];
}

/** Proofs of what was signed: nothing of a proposal that waits. */
function proofs(viewer: Viewer): Row[] {
  const { role, contact } = viewer;
  const may = contact?.permissions.includes('proposals') ?? false;
  const { ours, other } = world.signed;
  const unsigned = [
    world.documents.ours.proposal.issued,
    world.documents.ours.estimate.issued,
    ABSENT,
    NO_ID,
  ];
  const all = [
    { id: ours, there: true, visible: may && contact?.customer === 'ours' },
    { id: other, there: true, visible: may && contact?.customer === 'other' },
    ...unsigned.map((id) => ({ id, there: false, visible: false })),
  ];
  return all.flatMap(({ id, there, visible }) => [
    {
      address: `/api/pdf/evidence/${id}`,
      expected: role === null ? '→ /admin/login' : there && seenByStaff(viewer, id) ? '200' : '404',
    },
    {
      address: `/api/pdf/portal/evidence/${id}`,
      expected: contact === null ? '→ /authentication/login' : visible ? '200' : '404',
    },
  ]);
}

function files(viewer: Viewer): Row[] {
  const list = viewer.role === null ? '→ /admin/login' : '200';
  const leftOut = [world.import, ABSENT, NO_ID].map((id) => ({
    address: `/api/imports/${id}`,
    expected:
      viewer.role === null
        ? '→ /admin/login'
        : viewer.role === 'administrator' && id === world.import
          ? '200'
          : '404',
  }));
  return [{ address: '/api/customers', expected: list }, ...leftOut];
}

/** Everything that is held on a contact: of oneself, and of others for staff. */
function exports(viewer: Viewer): Row[] {
  const { role, contact } = viewer;
  const { ours, other } = world.colleagues;
  const others = [ours, other, world.customers.ours, ABSENT, NO_ID].map((id, at) => ({
    address: `/api/export/contact/${id}`,
    expected: role === null ? '→ /admin/login' : at < 2 && seenByStaff(viewer, id) ? '200' : '404',
  }));
  return [
    ...others,
    { address: '/api/export/portal', expected: contact === null ? '→ /authentication/login' : '200' },
  ];
}

/** Reports as files: what is asked for makes no sense is told to staff alone. */
function csvs({ role }: Viewer): Row[] {
  const rows = {
    groups: '200',
    customers: '200',
    ageing: '200',
    'no-such-report': '404',
    'groups?from=2026-02-30': '400',
    'ageing?at=2026-02-30': '400',
    'ageing?currency=XYZ': '400',
  };
  return Object.entries(rows).map(([name, expected]) => ({
    address: `/api/reports/${name}`,
    expected: role === null ? '→ /admin/login' : expected,
  }));
}

async function ask(viewer: Viewer, rows: Row[]) {
  const answers = await each(rows, async ({ address }) => {
    const response = await open(app.url + address, viewer.cookie);
    await response.arrayBuffer();
    return { address, response };
  });
  const found = answers.map(({ address, response }) => ({ address, expected: outcome(response) }));
  expect(found).toEqual(rows.map(({ address, expected }) => ({ address, expected })));
  return answers;
}

describe.each(world.viewers)('$name', (viewer) => {
  it('opens the pages of staff that are theirs to open', () => ask(viewer, staffPages(viewer)));

  it('opens the pages of the customer area that are theirs to open', () => ask(viewer, portalPages(viewer)));

  it('gets the PDFs that are theirs to see', () => ask(viewer, pdfs(viewer)));

  it('gets the receipts and statements that are theirs to see', () => ask(viewer, receipts(viewer)));

  it('gets the proofs of what was signed that are theirs to see', () => ask(viewer, proofs(viewer)));

  it('gets the files that are theirs to see', () => ask(viewer, files(viewer)));

  it('gets the files of tickets and customers that are theirs to see, to be saved and not to be shown', async () => {
    for (const { response } of await ask(viewer, [...attachments(viewer), ...customerFiles(viewer)])) {
      if (response.status !== 200) continue;
      expect(response.headers.get('content-disposition')).toMatch(/^attachment; /);
      expect(response.headers.get('x-content-type-options')).toBe('nosniff');
      expect(response.headers.get('content-type')).toBe('text/plain');
    }
  });

  it('gets the data that is theirs to take along', () => ask(viewer, exports(viewer)));

  it('gets the reports that are theirs to see', () => ask(viewer, csvs(viewer)));

  it('calls the actions that are theirs to call', async () => {
    const guarded = actions.filter(({ declared }) => declared && declared.area !== 'public');
    const found = await each(guarded, async ({ name, id, route, declared }) => {
      const answer = await callAction(app.url + filled(route, ABSENT), id, viewer.cookie, {});
      const code = answer.ok ? 'done' : answer.error.code;
      return { name, permission: declared?.permission, refused: REFUSALS.includes(code) ? code : 'no' };
    });
    const expected = guarded.map(({ name, declared }) => {
      const permission = declared?.permission ?? '';
      const [known, may] =
        declared?.area === 'staff'
          ? [viewer.role, mayAsStaff(viewer, [permission as Permission])]
          : [viewer.contact, mayAsContact(viewer, [permission as PortalPermission])];
      const alone = declared?.area === 'portal' && viewer.opened && !IN_ITS_PLACE.includes(name);
      const refused = known === null ? 'signed_out' : !may ? 'not_found' : alone ? 'contact_alone' : 'no';
      return { name, permission, refused };
    });
    expect(found).toEqual(expected);
  });
});

const cookieOfViewer = (name: string) =>
  world.viewers.find((viewer) => viewer.name === name)?.cookie ?? expect.fail(name);

const REFUSALS = ['signed_out', 'not_found', 'contact_alone'];

it('has no action in the build that declares nothing', () => {
  expect(actions.length).toBeGreaterThan(10);
  expect(actions.filter(({ declared }) => !declared).map(({ file, name }) => `${file} ${name}`)).toEqual([]);
});

/** What machines ask for without a session, and nobody's own. */
const OPEN = ['/api/cron', '/api/health', '/api/logo/[sha256]', '/api/webhooks/resend'];

it('lets nothing that a signed-in person or the holder of a link sees be kept by others', async () => {
  const [administrator, , primary] = world.viewers;
  const [staff, contact] = [administrator ?? expect.fail(), primary ?? expect.fail()];
  const machines = [pdfs, receipts, proofs, files, attachments, customerFiles, exports, csvs];
  const ofLinks = Object.entries(PAGES_OF_TOKENS).flatMap(([route, [kind]]) => {
    const page = filled(route, world.tokens[kind]);
    return (route === '/d/[token]' ? [page, `${page}/pdf`] : [page]).map((address) => ({
      address,
      expected: '200',
    }));
  });
  const seen = [
    ...(await ask(staff, [...staffPages(staff), ...machines.flatMap((rows) => rows(staff))])),
    ...(await ask(contact, [...portalPages(contact), ...machines.flatMap((rows) => rows(contact))])),
    ...(await ask({ ...contact, cookie: '' }, ofLinks)),
  ];
  for (const { address, response } of seen) {
    expect(response.headers.get('cache-control'), address).toMatch(/private.*no-store/);
    expect(response.headers.get('content-security-policy'), address).toMatch(/script-src 'self' 'nonce-/);
  }
  // Of every page and route that there is, one at least has been seen.
  const shown = seen.filter(({ response }) => response.status === 200).map(({ address }) => address);
  const asked = [
    ...pages().filter(({ group, route }) => group !== 'public' || route.includes('[token]')),
    ...routes(),
  ].map(({ route }) => route);
  const unseen = asked.filter(
    (route) =>
      ![...OPEN, ...LEAD_ON, '/', '/portal/[...rest]'].includes(route) && !shown.some(matches(route)),
  );
  expect(unseen).toEqual([]);
});

/** Whether an address is of a route. */
const matches = (route: string) => (address: string) =>
  new RegExp(`^${route.replaceAll(/\[\w+\]/g, '[^/]+')}$`).test(address.split('?')[0] ?? '');

it('does not count as seen by the contact what staff see in its place', async () => {
  const [primary, opened] = ['the primary contact', 'an administrator as the primary contact'].map(
    cookieOfViewer,
  );
  const itself = eq(documents.id, world.documents.ours.invoice.issued);
  await db().update(documents).set({ viewedAt: null }).where(itself);
  const look = async (cookie = '') => {
    await (await open(`${app.url}/portal/invoices/${world.documents.ours.invoice.issued}`, cookie)).text();
    const [row] = await db().select().from(documents).where(itself);
    return row?.viewedAt;
  };
  expect(await look(opened)).toBeNull();
  expect(await look(primary)).not.toBeNull();
});

describe.each(Object.entries(world.tokens))('the secret of a link: %s', (kind, token) => {
  it('opens its own page and no other, whoever asks', async () => {
    const cookies = ['', ...['staff', 'a contact of another customer'].map(cookieOfViewer)];
    for (const cookie of cookies) {
      for (const [route, kinds] of Object.entries(PAGES_OF_TOKENS)) {
        const response = await open(app.url + filled(route, token), cookie);
        const html = await response.text();
        const mine = (kinds as readonly string[]).includes(kind);
        const opens = route === '/d/[token]' ? response.status === 200 : html.includes('name="token"');
        expect({ route, opens }, cookie).toEqual({ route, opens: mine });
        expect(response.headers.get('cache-control'), route).toMatch(/private.*no-store/);
      }
      const pdf = await open(`${app.url}/d/${token}/pdf`, cookie);
      await pdf.arrayBuffer();
      expect(outcome(pdf)).toBe(kind === 'document' ? '200' : '404');
    }
  });

  it('answers nothing that is not of its document, and nothing for staff', async () => {
    const said = { token, name: 'Sol', email: 'sol@mendoza.example', body: 'Hola', reason: null };
    const signed = { pdfSha256: 'a'.repeat(64), signature: { kind: 'typed' } };
    const byLink = actions.filter(
      ({ file, name }) => file.endsWith('/d/actions.ts') && name !== 'noteViewedAction',
    );
    expect(byLink.length).toBeGreaterThan(3);
    const answer = async (id: string, cookie: string) => {
      const answered = await callAction(`${app.url}/d/${world.tokens.document}`, id, cookie, {
        ...said,
        ...signed,
      });
      return answered.ok ? 'done' : answered.error.code;
    };
    for (const { name, id } of byLink) {
      const opened = cookieOfViewer('an administrator as the primary contact');
      expect(await answer(id, opened), name).toBe('staff_cannot_answer');
      if (kind !== 'document') expect(await answer(id, ''), name).toBe('link_ended');
    }
  });
});

describe('a link to a document', () => {
  const UNKNOWN = `/d/${'A'.repeat(43)}`;
  const { mailed, copied, withdrawn, expired } = world.links;

  it.each([mailed, copied])('is opened by nobody in particular: %#', async (path) => {
    for (const address of [path, `${path}/pdf`]) {
      const response = await open(app.url + address, '');
      expect(outcome(response), address).toBe('200');
      expect(response.headers.get('cache-control')).toMatch(/private.*no-store/);
      expect(response.headers.get('referrer-policy')).toBe('no-referrer');
      expect(response.headers.get('x-robots-tag')).toContain('noindex');
      await response.arrayBuffer();
    }
  });

  it('does not count as seen by being fetched', async () => {
    const itself = eq(documents.id, world.documents.ours.estimate.issued);
    await db().update(documents).set({ viewedAt: null }).where(itself);
    for (const method of ['HEAD', 'GET']) await (await fetch(app.url + copied, { method })).arrayBuffer();
    const [row] = await db().select().from(documents).where(itself);
    expect(row?.viewedAt).toBeNull();
  });

  it.each([withdrawn, expired, UNKNOWN, '/d/x'])(
    'that opens nothing is a 404, also to staff: %#',
    async (path) => {
      const [administrator] = world.viewers;
      for (const address of [path, `${path}/pdf`]) {
        for (const cookie of ['', administrator?.cookie ?? '']) {
          const response = await open(app.url + address, cookie);
          expect(outcome(response), address).toBe('404');
          const text = await response.text();
          if (!address.endsWith('pdf')) expect(text).toContain('Estudio Clavel');
        }
      }
    },
  );
});
