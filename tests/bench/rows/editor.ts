import type { Bench, Row } from '../bench';
import { inBrowser } from '../browser';
import { timingOf } from '../measure';
import { makeDrafts } from './writes';

const LINES = 200;
const WARM_UP = 10;
const KEYS = 100;

/**
 * Milliseconds from each key to the frame that shows what it did, as the browser's own clock has them: the key's
 * handlers, React's work and the painting.
 */
async function keysPainted(bench: Bench, id: string): Promise<number[]> {
  return await inBrowser(bench, async (page) => {
    await page.setViewport({ width: 1280, height: 900 });
    await page.goto(`${bench.client.url}/admin/invoices/${id}/edit`, { waitUntil: 'networkidle0' });
    const quantity = await page.waitForSelector('fieldset[data-line] input[inputmode="decimal"]');
    if (!quantity) throw new Error('The editor has no line.');
    await quantity.click({ count: 3 });
    const times: number[] = [];
    for (let at = 0; at < WARM_UP + KEYS; at++) {
      // The listener is the first to hear of the key; a task after the frame's callback runs once it was painted.
      await page.evaluate(() => {
        Object.assign(window, {
          painted: new Promise<number>((resolve) => {
            const heard = (event: Event) => {
              window.removeEventListener('keydown', heard, true);
              requestAnimationFrame(() => {
                const { port1, port2 } = new MessageChannel();
                port1.onmessage = () => resolve(performance.now() - event.timeStamp);
                port2.postMessage(null);
              });
            };
            window.addEventListener('keydown', heard, true);
          }),
        });
      });
      await page.keyboard.press(at % 2 === 0 ? '7' : 'Backspace');
      times.push(await page.evaluate(() => (window as unknown as { painted: Promise<number> }).painted));
    }
    return times.slice(WARM_UP);
  });
}

export const editor: Row[] = [
  {
    name: `a key in the editor with ${LINES} lines, until it is painted`,
    goal: { p95_ms: 50 },
    run: async (bench) => {
      const [id = ''] = await makeDrafts(bench, 1, LINES);
      const times = await keysPainted(bench, id);
      return {
        timing: timingOf(
          times,
          times.reduce((sum, ms) => sum + ms, 0),
        ),
      };
    },
  },
];
