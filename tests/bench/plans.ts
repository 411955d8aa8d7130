import type { Bench, Row } from './bench';
import type { Statement } from './limits/messages';

/** What takes longer than this, in milliseconds, is worth a look. */
const SLOW_MS = 1;

/** Prints how the database works out what each page asks, where it takes more than a moment. */
export async function printPlans(bench: Bench, rows: readonly Row[]): Promise<void> {
  for (const { name, record } of rows) {
    for (const [path, statements] of (await record?.(bench)) ?? []) {
      console.log(`\n━━ ${name}: ${path}`);
      for (const statement of statements) await printPlan(bench, statement);
    }
  }
}

async function printPlan({ sql }: Bench, { text, parameters }: Statement): Promise<void> {
  if (!/^\s*(select|with)\b/i.test(text) || /\bfor (share|update|no key update)\b/.test(text)) return;
  const explain = `explain (analyze, buffers, costs off, timing off) ${text}`;
  const lines = await sql.unsafe(explain, parameters, { prepare: false }).values();
  const plan = lines.map(([line]) => String(line));
  const ms = Number(/Execution Time: ([\d.]+)/.exec(plan.at(-1) ?? '')?.[1]);
  const planning = Number(/Planning Time: ([\d.]+)/.exec(plan.at(-2) ?? '')?.[1]);
  console.log(
    `${ms.toFixed(1)} ms, planned in ${planning.toFixed(1)}: ${text.replace(/\s+/g, ' ').slice(0, 110)}`,
  );
  if (ms > SLOW_MS)
    console.log(
      `   ${text.replace(/\s+/g, ' ')}\n   ${JSON.stringify(parameters)}\n   ${plan.join('\n   ')}`,
    );
}
