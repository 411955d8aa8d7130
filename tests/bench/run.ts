import { writeFileSync } from 'node:fs';
import { availableParallelism, cpus, loadavg, totalmem } from 'node:os';
import postgres from 'postgres';
import { database } from '@/db/client';
import { type Bench, type Row, withBench } from './bench';
import { printPlans } from './plans';
import { processorMs } from './processes';
import { batch } from './rows/batch';
import { editor } from './rows/editor';
import { footprint } from './rows/footprint';
import { lists } from './rows/lists';
import { pages } from './rows/pages';
import { pdfs } from './rows/pdfs';
import { writes } from './rows/writes';
import { seededCustomers } from './seed/seed';
import { asJson, asMarkdown, asText, type Result } from './table';

export type Options = { json?: string; markdown?: boolean; only?: string; plans?: boolean };

/** In this order: what writes comes after what reads, and the memory at the end is that of a process that has worked. */
const ROWS: readonly Row[] = [...pages, ...editor, ...writes, ...pdfs, ...batch, ...footprint];

/** Measures every row (or those whose name holds `only`) and prints the table. */
export async function run(
  databaseUrl: string,
  environment: Record<string, string>,
  options: Options,
): Promise<void> {
  // What the product's own functions read when rows prepare their data.
  process.env.DATABASE_URL = databaseUrl;
  const customers = await customersOf(databaseUrl);
  const rows = [...ROWS, ...(options.plans ? lists : [])].filter(({ name }) =>
    name.includes(options.only ?? ''),
  );
  const results: Result[] = [];
  await withBench(databaseUrl, environment, async (bench) => {
    if (options.plans) return await printPlans(bench, rows);
    for (const row of rows) {
      const result = await measured(row, bench);
      results.push(result);
      if (!options.markdown) console.log(asText([result]).split('\n')[1]);
    }
  });
  await database().$client.end();
  if (options.plans) return;
  console.log(`\n${options.markdown ? asMarkdown(results) : asText(results)}\n\n${machine(customers)}`);
  if (options.json) writeFileSync(options.json, asJson(results));
}

async function measured(row: Row, bench: Bench): Promise<Result> {
  const { app } = bench.processes;
  const before = processorMs([app]);
  const answeredBefore = bench.client.answered;
  try {
    const result = await row.run(bench);
    const asked = bench.client.answered - answeredBefore;
    const cpuMs = asked > 0 ? (processorMs([app]) - before) / asked : null;
    return { row, measured: result, failure: null, cpuMs };
  } catch (error) {
    return {
      row,
      measured: null,
      failure: error instanceof Error ? error.message : String(error),
      cpuMs: null,
    };
  }
}

async function customersOf(databaseUrl: string): Promise<number> {
  const sql = postgres(databaseUrl, { max: 1, prepare: false, onnotice: () => {} });
  const customers = await seededCustomers(sql).finally(() => sql.end());
  if (customers === null) throw new Error('The bench has no data yet: npm run bench:seed');
  return customers;
}

function machine(customers: number): string {
  const memory = (totalmem() / 2 ** 30).toFixed(0);
  const load = loadavg().map((value) => value.toFixed(1));
  return [
    `${customers.toLocaleString('en')} customers, ${(customers * 2).toLocaleString('en')} invoices;`,
    `${availableParallelism()} cores (${cpus()[0]?.model.trim()}), ${memory} GB; Node.js ${process.version};`,
    `load average at the end ${load.join(', ')}.`,
  ].join(' ');
}
