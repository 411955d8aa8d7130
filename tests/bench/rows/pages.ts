import type { Bench, Row } from '../bench';
import type { Recording } from '../limits/recorder';
import { measureReplay } from '../limits/replay';
import { measure, type Plan } from '../measure';

type Page = {
  name: string;
  goal: Row['goal'];
  plan: Plan;
  /** The addresses that are asked for in turn; a function where they depend on the data. */
  paths: string[] | ((bench: Bench) => Promise<string[]>);
};

/** A page as a browser loads it, and the statements that it issues alone. */
export function page({ name, goal, plan, paths }: Page): Row {
  const pathsIn = async (bench: Bench) => (typeof paths === 'function' ? await paths(bench) : paths);
  const record = async (bench: Bench) => {
    const recordings = new Map<string, Recording>();
    for (const path of (await pathsIn(bench)).slice(0, MOST_RECORDED)) {
      // The first time, a new process also asks what it will not ask again.
      await bench.record((client) => client.get(path));
      recordings.set(path, await bench.record((client) => client.get(path)));
    }
    return recordings;
  };
  return {
    name,
    goal,
    record,
    run: async (bench) => {
      const all = await pathsIn(bench);
      const recordings = [...(await record(bench)).values()];
      const timing = await measure(plan, (at) => bench.client.get(all[at % all.length] ?? '/'));
      const limit = await measureReplay(bench.databaseUrl, recordings, plan);
      return { timing, limit, remark: `${recordings[0]?.length} statements` };
    },
  };
}

const MOST_RECORDED = 12;

export const SERIAL: Plan = { n: 200, warmUp: 40 };

const search = (list: string, ...words: string[]) =>
  words.map((word) => `${list}?q=${encodeURIComponent(word)}`);

export const pages: Row[] = [
  page({
    name: 'customer list, one connection',
    goal: { p50_ms: 10, p95_ms: 20 },
    plan: SERIAL,
    paths: ['/admin/customers'],
  }),
  page({
    name: 'customer list, 16 connections',
    goal: { per_s: 200 },
    plan: { n: 1600, warmUp: 160, atOnce: 16 },
    paths: ['/admin/customers'],
  }),
  page({
    name: 'customer search',
    goal: { p95_ms: 25 },
    plan: SERIAL,
    // A quarter of all, one in twenty, two words, with an accent, a person, an email, a phone, a tax id, none, a slip.
    paths: search(
      '/admin/customers',
      ...[
        'madrid',
        'talleres',
        'talleres mendoza',
        'Ibáñez',
        'zoe lefevre',
        '.4711.0@kunde',
        '+3491000471',
        'B00004711',
      ],
      ...['kunde-99', 'nobodyatall', 'ma'],
    ),
  }),
  page({
    name: 'customer profile',
    goal: { p95_ms: 20 },
    plan: SERIAL,
    paths: async ({ sql }) =>
      (await sql<{ id: string }[]>`select id from customers order by id offset 100 limit 40`).map(
        ({ id }) => `/admin/customers/${id}`,
      ),
  }),
  page({
    name: 'new-customer form',
    goal: { p95_ms: 20 },
    plan: SERIAL,
    paths: ['/admin/customers/new'],
  }),
  page({ name: 'invoice list', goal: { p95_ms: 25 }, plan: SERIAL, paths: ['/admin/invoices'] }),
  page({
    name: 'invoice list, each state',
    goal: { p95_ms: 30 },
    plan: SERIAL,
    paths: ['draft', 'issued', 'sent', 'overdue', 'partly_paid', 'paid', 'void'].map(
      (state) => `/admin/invoices?state=${state}`,
    ),
  }),
  page({
    name: 'invoice search by customer',
    goal: { p95_ms: 50 },
    plan: SERIAL,
    paths: search(
      '/admin/invoices',
      'madrid',
      'talleres',
      'talleres mendoza',
      '.4711.0@kunde',
      'nobodyatall',
    ),
  }),
  page({
    name: 'invoice search by number',
    goal: { p95_ms: 50 },
    plan: SERIAL,
    paths: search('/admin/invoices', 'F-2025-4711', 'F-2024', 'F-', '-00', '99999'),
  }),
  page({
    name: 'group report over all',
    goal: { p95_ms: 80 },
    plan: SERIAL,
    paths: ['/admin/reports/groups?period=all'],
  }),
  page({
    name: 'statement of 5,000 invoices and what paid them',
    goal: { p95_ms: 150 },
    plan: { n: 60, warmUp: 15 },
    // The seed gives its first customer every fortieth invoice.
    paths: async ({ sql }) =>
      (
        await sql<{ id: string }[]>`
          select customer_id as id from documents group by customer_id order by count(*) desc limit 1`
      ).map(({ id }) => `/admin/customers/${id}/statement?period=all`),
  }),
  page({ name: 'customer report', goal: {}, plan: SERIAL, paths: ['/admin/reports/customers'] }),
  page({ name: 'ageing', goal: {}, plan: SERIAL, paths: ['/admin/reports/ageing'] }),
];
