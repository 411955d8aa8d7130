import { afterAll, beforeAll, expect, it } from 'vitest';
import { database } from '@/db/client';
import { makeLink } from '@/lib/public-links/make-link';
import { pdfText } from '../integration/pdf/read-pdf.ts';
import { routes } from '../support/app-inventory.ts';
import { startApp } from '../support/app-server.ts';
import { testDatabase } from '../support/database.ts';
import { PORTAL_PAGES } from '../support/page-access.ts';
import { each, outcome } from './access/ask.ts';
import { MARKS, type Side, theWorld } from './access/world.ts';

// Contacts of two customers walk through all that is theirs, of one process and at the same moments, some rounds long:
// no answer holds a word of the other's. Both have the same documents, each with a mark of its own.

const db = await testDatabase();
const world = await theWorld();
const app = await startApp(db.url);
afterAll(app.stop);

const SIDES = ['ours', 'other'] as const;
const KINDS = ['invoice', 'estimate', 'credit_note', 'proposal'] as const;
const ROUNDS = 3;

const cookies: Record<Side, string> = {
  ours: cookieOf('the primary contact'),
  other: cookieOf('a contact of another customer'),
};

function cookieOf(name: string): string {
  return world.viewers.find((viewer) => viewer.name === name)?.cookie ?? expect.fail(name);
}

/** What stands for the parameters of an address, by the route. */
function partsOf(side: Side): Record<string, string[]> {
  const documents = world.documents[side];
  return {
    '/portal/[...rest]': ['no-such-page'],
    '/portal/contacts/[id]': [world.colleagues[side]],
    '/portal/credit-notes/[id]': [documents.credit_note.issued],
    '/portal/estimates/[id]': [documents.estimate.issued],
    '/portal/invoices/[id]': [documents.invoice.issued],
    '/portal/proposals/[id]': [documents.proposal.issued, world.signed[side]],
    '/portal/tickets/[id]': [world.tickets[side].id],
    '/api/pdf/portal/[kind]/[id]': [
      ...KINDS.map((kind) => `${kind}/${documents[kind].issued}`),
      `proposal/${world.signed[side]}`,
    ],
    '/api/pdf/portal/evidence/[id]': [world.signed[side]],
    '/api/pdf/portal/receipt/[id]': [world.payments[side]],
    '/api/tickets/portal/[id]': [world.tickets[side].file],
    '/api/files/portal/[id]': [world.files[side].shared],
  };
}

/** Every address of the customer area, from the inventory of pages and routes. */
function addressesOf(side: Side): string[] {
  const parts = partsOf(side);
  const machines = routes().map(({ route }) => route);
  const all = [...Object.keys(PORTAL_PAGES), ...machines.filter((route) => /\/portal(\/|$)/.test(route))];
  return all.flatMap((route) => {
    if (!route.includes('[')) return [route];
    const filled = parts[route] ?? expect.fail(`nothing to open ${route} with`);
    return filled.map((part) => route.replace(/\[.*\]/, part));
  });
}

const tokens: Record<Side, string[]> = { ours: [], other: [] };
beforeAll(async () => {
  for (const side of SIDES) {
    for (const { issued: documentId } of Object.values(world.documents[side])) {
      const { url } = await database().transaction((tx) =>
        makeLink(tx, { documentId, contact: null, createdBy: null }),
      );
      tokens[side].push(new URL(url).pathname);
    }
  }
});

type Asked = { side: Side; address: string; cookie: string; rsc?: boolean };

/** Everything that an answer says: its headers, its text, and the text of each PDF in it, also within a ZIP. */
async function said(response: Response): Promise<string> {
  const raw = Buffer.from(await response.arrayBuffer()).toString('latin1');
  const pdfs = raw.match(/%PDF-1\.\d\n%[\s\S]+?%%EOF/g) ?? [];
  const texts = await Promise.all(pdfs.map((pdf) => pdfText(Uint8Array.from(Buffer.from(pdf, 'latin1')))));
  return [JSON.stringify([...response.headers]), raw, ...texts].join('\n');
}

async function ask({ side, address, cookie, rsc }: Asked) {
  const response = await fetch(app.url + address, {
    // Next.js leads to the address of a page's data, which is the page's with a number.
    redirect: rsc ? 'follow' : 'manual',
    headers: { cookie, ...(rsc ? { rsc: '1' } : {}) },
  });
  return { side, address, status: outcome(response), text: await said(response) };
}

/** Both at once, some pairs at a time. */
const walk = async (walks: Record<Side, Asked[]>) =>
  (
    await each(walks.ours, async (one) => {
      const other = walks.other[walks.ours.indexOf(one)] ?? expect.fail('walks of different lengths');
      return Promise.all([ask(one), ask(other)]);
    })
  ).flat();

const others = (side: Side) => MARKS[side === 'ours' ? 'other' : 'ours'];

/** Begins the list elsewhere. */
const turned = <Item>(items: readonly Item[], by: number) => [...items.slice(by), ...items.slice(0, by)];

it('shows two customers who look at everything at once nothing of each other', {
  timeout: 300_000,
}, async () => {
  for (let round = 0; round < ROUNDS; round += 1) {
    const walksOf = (side: Side): Asked[] => [
      ...addressesOf(side).map((address) => ({ side, address, cookie: cookies[side] })),
      ...addressesOf(side)
        .filter((address) => address.startsWith('/portal'))
        .map((address) => ({ side, address, cookie: cookies[side], rsc: true })),
      ...tokens[side].flatMap((path) =>
        [path, `${path}/pdf`].map((address) => ({ side, address, cookie: '' })),
      ),
    ];
    const answers = await walk({ ours: walksOf('ours'), other: turned(walksOf('other'), round * 7) });
    const leaked = answers.filter(({ side, text }) => text.includes(others(side)));
    expect(leaked.map(({ side, address }) => `${side}: ${address}`)).toEqual([]);
    // Those of one thing show it, or the marks would prove nothing.
    const own = answers.filter(({ address }) => /[0-9a-f]{8}-|\/d\/|export/.test(address));
    expect(own.length).toBeGreaterThan(40);
    const blank = own.filter(({ side, status, text }) => status !== '200' || !text.includes(MARKS[side]));
    expect(blank.map(({ side, address, status }) => `${side}: ${address} ${status}`)).toEqual([]);
  }
});

it('says of what is the other’s that it is not there', async () => {
  const walksOf = (side: Side): Asked[] =>
    addressesOf(side === 'ours' ? 'other' : 'ours')
      .filter((address) => /[0-9a-f]{8}-/.test(address))
      .map((address) => ({ side, address, cookie: cookies[side] }));
  const answers = await walk({ ours: walksOf('ours'), other: walksOf('other') });
  expect(answers.filter(({ status }) => status !== '404').map(({ address }) => address)).toEqual([]);
  expect(answers.filter(({ side, text }) => text.includes(others(side)))).toEqual([]);
});
