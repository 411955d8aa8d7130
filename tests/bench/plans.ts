import type { Bench, Row } from './bench';
import type { Statement } from './limits/messages';

/** What takes longer than this, in milliseconds, is worth a look. */
const SLOW_MS = 1;

/** How often each statement is run; its fastest counts, since the first one reads what no cache holds yet. */
const RUNS = 3;

/** Searches begin with a comment: they are planned afresh. */
const READS = /^\s*(\/\*.*?\*\/\s*)?(select|with)\b/i;

/**
 * Prints how the database works out what each page asks, where it takes more than a moment; and at the end how long
 * it takes for each page in all, to be held against another size of data.
 */
export async function printPlans(bench: Bench, rows: readonly Row[]): Promise<void> {
  const sums = new Map<string, number>();
  for (const { name, record } of rows) {
    for (const [path, statements] of (await record?.(bench)) ?? []) {
      console.log(`\n━━ ${name}: ${path}`);
      let sum = 0;
      for (const statement of statements) sum += await printPlan(bench, statement);
      sums.set(path, sum);
    }
  }
  console.log('\n━━ ms of the database for each page, planning left out');
  for (const [path, ms] of sums) console.log(`${ms.toFixed(1).padStart(9)}  ${path}`);
}

/** Milliseconds that the statement took; none, where it does more than read. */
async function printPlan(bench: Bench, { text, parameters }: Statement): Promise<number> {
  if (!READS.test(text) || /\bfor (share|update|no key update)\b/.test(text)) return 0;
  const explain = `explain (analyze, buffers, costs off, timing off) ${text}`;
  let plan: string[] = [];
  let ms = Number.POSITIVE_INFINITY;
  for (let at = 0; at < RUNS; at++) {
    const lines = await bench.sql.unsafe(explain, parameters, { prepare: false }).values();
    plan = lines.map(([line]) => String(line));
    ms = Math.min(ms, Number(/Execution Time: ([\d.]+)/.exec(plan.at(-1) ?? '')?.[1]));
  }
  const planning = Number(/Planning Time: ([\d.]+)/.exec(plan.at(-2) ?? '')?.[1]);
  console.log(
    `${ms.toFixed(1)} ms, planned in ${planning.toFixed(1)}: ${text.replace(/\s+/g, ' ').slice(0, 110)}`,
  );
  if (ms > SLOW_MS)
    console.log(
      `   ${text.replace(/\s+/g, ' ')}\n   ${JSON.stringify(parameters)}\n   ${plan.join('\n   ')}`,
    );
  return ms;
}
