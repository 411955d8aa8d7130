import { randomUUID } from 'node:crypto';
import { database } from '@/db/client';
import { printableDocument } from '@/lib/documents/printable-document';
import { closeBrowser, withPage } from '@/lib/pdf/browser';
import { documentHtml } from '@/lib/pdf/document-html';
import type { Bench, Row } from '../bench';
import { measureReplay } from '../limits/replay';
import { measure, type Plan, type Timing } from '../measure';
import { makeDrafts } from './writes';

export const pdf = (id: string) => `/api/pdf/invoice/${id}`;

/** Issued invoices of the seed that nobody has printed yet. */
export async function unprinted(bench: Bench, count: number): Promise<string[]> {
  const rows = await bench.sql<{ id: string }[]>`
    select id from documents d where issued_at is not null and number like 'F-2024-%'
      and not exists (select 1 from renditions r where r.document_id = d.id)
    order by id limit ${count}`;
  if (rows.length < count) throw new Error('Every invoice is printed already: seed the database anew.');
  return rows.map(({ id }) => id);
}

/** The HTML of these invoices printed by Chromium, with nothing of the app about it. */
async function printedAlone(ids: string[], plan: Plan): Promise<Timing> {
  const pages = await Promise.all(
    ids.slice(0, 8).map(async (id) => {
      const document = await printableDocument(database(), 'invoice', id, 'es');
      return document ? documentHtml(document) : '';
    }),
  );
  try {
    return await measure(plan, (at) =>
      withPage(async (page) => {
        await page.setContent(pages[at % pages.length] ?? '', { waitUntil: 'load' });
        await page.pdf({
          format: 'A4',
          printBackground: true,
          preferCSSPageSize: true,
          tagged: true,
          outline: false,
        });
      }),
    );
  } finally {
    await closeBrowser();
  }
}

type Printing = { name: string; goal: Row['goal']; plan: Plan; lines?: number };

const printing = ({ name, goal, plan, lines }: Printing): Row => ({
  name,
  goal,
  run: async (bench) => {
    const count = plan.n + plan.warmUp;
    const ids = lines ? await issued(bench, count, lines) : await unprinted(bench, count);
    const timing = await measure(plan, (at) => bench.client.get(pdf(ids[at] ?? '')));
    return { timing, limit: await printedAlone(ids, plan) };
  },
});

/** New invoices of so many lines, issued over the app as everybody's are. */
async function issued(bench: Bench, count: number, lines: number): Promise<string[]> {
  const ids = await makeDrafts(bench, count, lines);
  for (const id of ids) {
    const input = { id, version: 1, submissionId: randomUUID() };
    await bench.client.act(`/admin/invoices/${id}`, 'issueInvoiceAction', input);
  }
  return ids;
}

const again: Row = {
  name: 'an issued PDF fetched again',
  goal: { p50_ms: 5 },
  run: async (bench) => {
    const ids = await unprinted(bench, 20);
    for (const id of ids) await bench.client.get(pdf(id));
    const plan = { n: 400, warmUp: 40 };
    const path = (at: number) => pdf(ids[at % ids.length] ?? '');
    await bench.record((client) => client.get(path(0)));
    const recording = await bench.record((client) => client.get(path(0)));
    const timing = await measure(plan, (at) => bench.client.get(path(at)));
    const limit = await measureReplay(bench.databaseUrl, [recording], plan);
    return { timing, limit, remark: `${recording.length} statements` };
  },
};

export const pdfs: Row[] = [
  printing({ name: 'one-page PDF', goal: { p50_ms: 22 }, plan: { n: 100, warmUp: 20 } }),
  printing({ name: 'one-page PDF, 4 at once', goal: { per_s: 60 }, plan: { n: 240, warmUp: 24, atOnce: 4 } }),
  printing({ name: 'one-page PDF, 40 at once', goal: {}, plan: { n: 200, warmUp: 0, atOnce: 40 } }),
  printing({ name: '100-line PDF', goal: { p50_ms: 65 }, plan: { n: 40, warmUp: 10 }, lines: 100 }),
  again,
];
