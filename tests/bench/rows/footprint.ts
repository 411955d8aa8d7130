import type { Bench, Row } from '../bench';
import { inBrowser } from '../browser';
import { measure } from '../measure';
import { memoryMb } from '../processes';
import { pdf, unprinted } from './pdfs';

/** What a browser has loaded of scripts and styles once it has nothing left to load, as it came over the wire. */
async function pageWeight(
  bench: Bench,
  path: string,
): Promise<{ kb: number; encoding: string; files: number }> {
  return await inBrowser(bench, async (page) => {
    const devtools = await page.createCDPSession();
    const wanted = new Set<string>();
    const encodings = new Set<string>();
    let bytes = 0;
    devtools.on('Network.responseReceived', ({ requestId, type, response }) => {
      if (type !== 'Script' && type !== 'Stylesheet') return;
      wanted.add(requestId);
      encodings.add(response.headers['content-encoding'] ?? response.headers['Content-Encoding'] ?? 'none');
    });
    devtools.on('Network.loadingFinished', ({ requestId, encodedDataLength }) => {
      if (wanted.has(requestId)) bytes += encodedDataLength;
    });
    await devtools.send('Network.enable');
    await page.goto(bench.client.url + path, { waitUntil: 'networkidle0' });
    return { kb: bytes / 1000, encoding: [...encodings].join(', '), files: wanted.size };
  });
}

const weight = (name: string, path: string): Row => ({
  name,
  goal: { value: 200 },
  run: async (bench) => {
    const { kb, encoding, files } = await pageWeight(bench, path);
    return { value: { amount: kb, unit: 'kB' }, remark: `${files} files, ${encoding}` };
  },
});

const PDFS = 1000;
const STEPS = 4;

const memory: Row = {
  name: `memory after ${PDFS} PDFs: app, database, browser`,
  goal: { value: 900 },
  run: async (bench) => {
    const pids = Object.values(bench.processes).filter((pid) => pid !== null);
    const ids = await unprinted(bench, PDFS);
    const after: number[] = [];
    for (let step = 0; step < STEPS; step += 1) {
      const some = ids.slice((step * PDFS) / STEPS, ((step + 1) * PDFS) / STEPS);
      await measure({ n: some.length, warmUp: 0, atOnce: 4 }, (at) => bench.client.get(pdf(some[at] ?? '')));
      after.push(memoryMb(pids));
    }
    const every = after.map((mb, step) => `${((step + 1) * PDFS) / STEPS}: ${mb.toFixed(0)}`).join(', ');
    return { value: { amount: after.at(-1) ?? 0, unit: 'MB' }, remark: `PSS, MB after PDFs: ${every}` };
  },
};

export const footprint: Row[] = [
  weight('JavaScript and CSS of the customer list', '/admin/customers'),
  weight('JavaScript and CSS of the invoice list', '/admin/invoices'),
  memory,
];
