import { sql } from 'drizzle-orm';
import { beforeAll, describe, expect, it } from 'vitest';
import { database } from '@/db/client';
import { documents, series } from '@/db/schema';
import type { Permission } from '@/lib/auth/permissions';
import type { Staff } from '@/lib/auth/viewers';
import { addDays } from '@/lib/dates/day';
import { type DocumentFilter, documentFilter } from '@/lib/documents/document-filter';
import { countStates, type DocumentPage, listDocuments } from '@/lib/documents/list-documents';
import { stateFilters } from '@/lib/documents/state-filters';
import type { DocumentKind } from '@/lib/documents/states';
import { readDayCursor, writeCursor } from '@/lib/lists/cursor';
import { testDatabase } from '../../support/database.ts';
import { companyToday, customer, salesCompany } from '../../support/sales-company.ts';

await testDatabase();

let viewer: Staff<Permission>;
beforeAll(async () => {
  ({ viewer } = await salesCompany());
  await everyState();
});

const ALL: DocumentFilter = { state: null, search: '', customerId: null, after: null, before: null };
const SELLER = sql`'{}'::jsonb` as never;

const endsOf = (kind: DocumentKind) => [
  ...['none', 'first', 'second'],
  ...(kind === 'proposal' ? ['revised'] : []),
];

/** A document for each combination of what a state follows from. */
async function everyState() {
  const [talleres, panaderia] = [
    await customer({ company: 'Talleres Mendoza' }),
    await customer({ company: 'Panadería Ñu' }),
  ];
  const today = companyToday();
  // The sums stand here by themselves, as if money had moved.
  await database().execute(sql`alter table documents disable trigger documents_new_money_is_moved`);
  let sequence = 0;
  const moments = [null, new Date()];
  const rows: (typeof documents.$inferInsert)[] = [];
  for (const own of await database().select().from(series)) {
    const kind = own.kind as DocumentKind;
    for (const issuedAt of moments)
      for (const sentAt of issuedAt ? moments : [null])
        for (const end of issuedAt ? endsOf(kind) : ['none'])
          for (const paid of [0n, 40n, 100n])
            for (const dueDate of [null, addDays(today, -1), today]) {
              sequence += 1;
              const answered = kind === 'estimate' || kind === 'proposal';
              // Void is for what was neither paid nor sent.
              if (!answered && end === 'first' && (sentAt || paid > 0n)) continue;
              const moment = new Date();
              rows.push({
                kind,
                customerId: sequence % 2 ? talleres : panaderia,
                currency: 'EUR',
                baseCurrency: 'EUR',
                issueDate: addDays(today, -(sequence % 7)),
                dueDate,
                total: 100n,
                ...(kind === 'proposal' && { subject: 'Reforma', content: [{ kind: 'lines' as const }] }),
                paid,
                due: 100n - paid,
                ...(issuedAt && {
                  issuedAt,
                  sentAt,
                  language: 'es',
                  seriesId: own.id,
                  seriesYear: 0,
                  sequence,
                  number: `${own.prefix}-${String(sequence).padStart(6, '0')}`,
                  seller: SELLER,
                  buyer: SELLER,
                  // As good as any other fact to tell the opened from the others.
                  viewedAt: kind === 'proposal' && paid > 0n ? moment : null,
                  revisedAt: end === 'revised' ? moment : null,
                  acceptedAt: answered && end === 'first' ? moment : null,
                  declinedAt: answered && end === 'second' ? moment : null,
                  voidedAt: !answered && end === 'first' ? moment : null,
                  voidReason: !answered && end === 'first' ? 'mistake' : null,
                }),
              });
            }
  }
  await database().insert(documents).values(rows);
}

async function everyPage(kind: DocumentKind, filter: DocumentFilter) {
  const found = [];
  let after: string | null = null;
  do {
    const page: DocumentPage = await listDocuments(viewer, kind, { ...filter, after: readDayCursor(after) });
    found.push(...page.rows);
    after = page.next;
  } while (after !== null);
  return found;
}

describe.each(['invoice', 'estimate', 'credit_note', 'proposal'] as const)('the list of %ss', (kind) => {
  it('finds by each state exactly what is in that state', async () => {
    const all = await everyPage(kind, ALL);
    for (const state of stateFilters(kind)) {
      const found = await everyPage(kind, { ...ALL, state });
      const awaiting = ['issued', 'sent', 'partly_paid'];
      const expected = all.filter((row) => {
        if (state === 'overdue') return row.overdue;
        return state === 'unpaid' ? awaiting.includes(row.state) : row.state === state;
      });
      expect(expected.length).toBeGreaterThan(0);
      expect(found.map(({ id }) => id)).toEqual(expected.map(({ id }) => id));
      expect((await listDocuments(viewer, kind, { ...ALL, state })).count.found).toBe(expected.length);
      const counted = await countStates(viewer, kind, { ...ALL, state: 'draft' });
      expect([state, counted[state]]).toEqual([state, expected.length]);
    }
  });

  it('pages forth and back through the same rows, each once', async () => {
    const first = await listDocuments(viewer, kind, ALL);
    const second = await listDocuments(viewer, kind, { ...ALL, after: readDayCursor(first.next) });
    const back = await listDocuments(viewer, kind, { ...ALL, before: readDayCursor(second.previous) });
    expect(first.previous).toBeNull();
    expect(back).toEqual(first);
    const ids = (await everyPage(kind, ALL)).map(({ id }) => id);
    expect(new Set(ids).size).toBe(ids.length);
    expect(ids).toHaveLength(first.count.found);
  });

  it('is searched by number and by customer, accents aside, and takes signs as they are', async () => {
    const search = async (text: string) =>
      (await everyPage(kind, { ...ALL, search: text })).map((row) => row.customerName);
    expect(new Set(await search('panaderia nu'))).toEqual(new Set(['Panadería Ñu']));
    const [row] = (
      await listDocuments(viewer, kind, { ...ALL, state: kind === 'credit_note' ? 'open' : 'sent' })
    ).rows;
    expect(await search(row?.number?.toLowerCase() ?? '')).toHaveLength(1);
    expect(await search('%')).toEqual([]);
    expect(await search('_\\')).toEqual([]);
  });
});

describe('an address', () => {
  it('that means nothing is the whole list', () => {
    const hostile = {
      state: 'gone',
      q: ['a\0b', 'c'],
      customer: '1; drop',
      after: 'x_y',
      before: writeCursor({ value: '2026-02-31', id: crypto.randomUUID() }),
    };
    expect(documentFilter('invoice', hostile)).toEqual({ ...ALL, search: 'ab' });
  });
});
