import { and, asc, eq, isNotNull, sql } from 'drizzle-orm';
import { beforeAll, expect, it, vi } from 'vitest';
import { database } from '@/db/client';
import { documents, series, seriesCounters } from '@/db/schema';
import type { Permission } from '@/lib/auth/permissions';
import type { Staff } from '@/lib/auth/viewers';
import { issueDocument } from '@/lib/documents/issue-document';
import { createEstimate } from '@/lib/estimates/create-estimate';
import { createInvoice } from '@/lib/invoices/create-invoice';
import { testDatabase } from '../support/database.ts';
import { dyingDatabase } from '../support/dying-database.ts';
import { companyToday, customer, draft, salesCompany } from '../support/sales-company.ts';

const cloned = await testDatabase();
vi.setConfig({ testTimeout: 600_000 });

const WRITERS = 20;
const EACH = process.env.CLIENTELA_DEEP ? 60 : 6;
const KINDS = ['invoice', 'estimate'] as const;
const FATES = ['commits', 'commits', 'aborts', 'dies', 'kills'] as const;
const NEVER = Number.POSITIVE_INFINITY;

const year = Number(companyToday().slice(0, 4));
const OLD_YEAR = { issueDate: `${year}-12-31`, now: new Date(`${year}-12-31T20:00:00Z`) };
const NEW_YEAR = { issueDate: `${year + 1}-01-01`, now: new Date(`${year + 1}-01-01T08:00:00Z`) };

type Attempt = {
  id: string;
  kind: (typeof KINDS)[number];
  fate: (typeof FATES)[number];
  /** The statement in whose place its own backend is ended. */
  diesAt: number;
  when: typeof OLD_YEAR;
};

let viewer: Staff<Permission>;
beforeAll(async () => {
  ({ viewer } = await salesCompany());
  await database().update(series).set({ yearlyRestart: true, format: '{PREFIX}{YYYY}-{N:5}' });
});

/** The same fates in every run; how they meet differs each time. */
function fates() {
  let state = 20_261_231;
  return (below: number) => {
    state = (Math.imul(state, 1_103_515_245) + 12_345) & 0x7fffffff;
    return Math.floor((state / 0x80000000) * below);
  };
}

async function attempts(): Promise<Attempt[][]> {
  const any = fates();
  const owners = await Promise.all([customer(), customer(), customer()]);
  const one = async (at: number): Promise<Attempt> => {
    const kind = KINDS[any(2)] ?? 'invoice';
    const fate = FATES[any(FATES.length)] ?? 'commits';
    const diesAt = fate === 'dies' ? 1 + any(25) : NEVER;
    const input = draft(owners[any(3)] ?? '');
    const { id } = await database().transaction((tx) =>
      kind === 'invoice' ? createInvoice(tx, viewer, input) : createEstimate(tx, viewer, input),
    );
    return { id, kind, fate, diesAt, when: at < EACH / 2 ? OLD_YEAR : NEW_YEAR };
  };
  return Promise.all(
    Array.from({ length: WRITERS }, async () => {
      const own: Attempt[] = [];
      for (let at = 0; at < EACH; at += 1) own.push(await one(at));
      return own;
    }),
  );
}

/** Ends whichever backend happens to be at work: in the middle, at its commit, or just after it. */
const killSomebody = () =>
  database()
    .execute(
      sql`select pg_terminate_backend(pid) from pg_stat_activity
        where datname = current_database() and pid <> pg_backend_pid() and state <> 'idle'
        order by random() limit 1`,
    )
    .catch(() => null);

/** What the writer was told: its number, or null where it failed. */
async function run({ id, kind, fate, diesAt, when }: Attempt): Promise<string | null> {
  const own = dyingDatabase(cloned, diesAt);
  const killing = fate === 'kills' ? killSomebody() : null;
  const told = await own.database
    .transaction(async (tx) => {
      const { number } = await issueDocument(
        tx,
        viewer,
        kind,
        { id, version: 1, issueDate: when.issueDate },
        when.now,
      );
      if (fate === 'aborts') throw new Error('gave up');
      return number;
    })
    .catch(() => null);
  await killing;
  await own.end();
  return told;
}

it('numbers stay consecutive under twenty writers that abort and die over a year’s end, in two series', async () => {
  const all = await attempts();
  const told = await Promise.all(
    all.map(async (own) => {
      const numbers: [Attempt, string | null][] = [];
      for (const attempt of own) numbers.push([attempt, await run(attempt)]);
      return numbers;
    }),
  );

  const issued = await database()
    .select()
    .from(documents)
    .where(isNotNull(documents.issuedAt))
    .orderBy(asc(documents.kind), asc(documents.seriesYear), asc(documents.sequence));
  const numberOf = new Map(issued.map(({ id, number }) => [id, number]));
  for (const [{ id, fate }, number] of told.flat()) {
    // Whoever was told a number has it; whoever gave up has none. One that was killed may have been at its commit.
    if (number !== null) expect(numberOf.get(id)).toBe(number);
    if (fate === 'aborts') expect(numberOf.has(id)).toBe(false);
  }
  for (const kind of KINDS) {
    const [own] = await database().select().from(series).where(eq(series.kind, kind));
    for (const of of [year, year + 1]) {
      const numbers = issued.filter((row) => row.kind === kind && row.seriesYear === of);
      expect(numbers.length).toBeGreaterThan(0);
      const prefix = kind === 'invoice' ? 'F' : 'P';
      expect(numbers.map(({ number }) => number)).toEqual(
        numbers.map((_, at) => `${prefix}${of}-${String(at + 1).padStart(5, '0')}`),
      );
      expect(new Set(numbers.map(({ issueDate }) => issueDate.slice(0, 4)))).toEqual(new Set([String(of)]));
      const [counter] = await database()
        .select()
        .from(seriesCounters)
        .where(and(eq(seriesCounters.seriesId, own?.id ?? ''), eq(seriesCounters.year, of)));
      expect(counter?.next).toBe(numbers.length + 1);
    }
  }
});
