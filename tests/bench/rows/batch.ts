import type { Row } from '../bench';
import { measure } from '../measure';
import { memoryMb } from '../processes';
import { pdf } from './pdfs';
import { makeDrafts } from './writes';

const INVOICES = 1000;
/** As the list does it: so many drafts to a request, and so many prints at once. */
const ISSUED_AT_ONCE = 25;
const PRINTED_AT_ONCE = 4;
/** Parts after each of which the memory is looked at. */
const STEPS = 4;

type Outcome = { refused: unknown };

/** What the buttons *Issue* and *Save PDFs* do with a list of drafts, the memory looked at on the way. */
export const batch: Row[] = [
  {
    name: `issue and print ${INVOICES} invoices in a batch`,
    goal: { per_s: 40 },
    run: async ({ client, processes, ...bench }) => {
      const drafts = await makeDrafts({ client, processes, ...bench }, INVOICES);
      const pids = Object.values(processes).filter((pid) => pid !== null);
      const memory: number[] = [];
      const begun = performance.now();
      let watching = 0;
      await measure({ n: INVOICES / ISSUED_AT_ONCE, warmUp: 0 }, async (at) => {
        const ids = drafts.slice(at * ISSUED_AT_ONCE, (at + 1) * ISSUED_AT_ONCE);
        const outcomes = await client.act<Outcome[]>('/admin/invoices', 'issueInvoicesAction', { ids });
        const refused = outcomes.filter(({ refused }) => refused).length;
        if (refused > 0) throw new Error(`${refused} of ${ids.length} were refused.`);
      });
      const issued = performance.now() - begun;
      for (let step = 0; step < STEPS; step++) {
        const ids = drafts.slice((step * INVOICES) / STEPS, ((step + 1) * INVOICES) / STEPS);
        const plan = { n: ids.length, warmUp: 0, atOnce: PRINTED_AT_ONCE };
        await measure(plan, (at) => client.get(pdf(ids[at] ?? '')));
        const looked = performance.now();
        memory.push(memoryMb(pids));
        watching += performance.now() - looked;
      }
      const inAll = performance.now() - begun - watching;
      const each = inAll / INVOICES;
      return {
        timing: { n: INVOICES, p50_ms: each, p95_ms: each, per_s: 1000 / each },
        remark: `issued ${(INVOICES / (issued / 1000)).toFixed(0)} a second; MB by quarters: ${memory.map((mb) => mb.toFixed(0)).join(', ')}`,
      };
    },
  },
];
