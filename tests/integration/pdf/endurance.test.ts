import { afterAll, expect, test } from 'vitest';
import { browserPid, closeBrowser, withPage } from '@/lib/pdf/browser';
import { BrowserLostError } from '@/lib/pdf/print-error';
import { renderDocumentPdf } from '@/lib/pdf/render-document-pdf';
import { pdfText } from './read-pdf';
import { sampleDocument } from './sample-document';

afterAll(closeBrowser);

const killBrowser = async () => {
  const pid = await browserPid();
  if (pid === undefined) throw new Error('no browser runs');
  process.kill(-pid, 'SIGKILL');
};

const print = (number: string) => renderDocumentPdf(sampleDocument({ number })).then(pdfText);

test('forty at once are all printed, each its own', async () => {
  const numbers = Array.from({ length: 40 }, (_, at) => `FA-${1000 + at}`);
  const texts = await Promise.all(numbers.map(print));
  for (const [at, number] of numbers.entries()) expect(texts[at]).toContain(number);
});

test('a job whose browser is killed under it is done in another', async () => {
  let tries = 0;
  const title = await withPage(async (page) => {
    tries += 1;
    if (tries === 1) await killBrowser();
    await page.setContent('<title>still here</title>');
    return page.title();
  });
  expect({ title, tries }).toEqual({ title: 'still here', tries: 2 });
});

test('prints that are under way when the browser is killed still succeed', async () => {
  const underWay = Promise.all(['FA-1', 'FA-2', 'FA-3', 'FA-4', 'FA-5', 'FA-6'].map(print));
  await withPage(killBrowser).catch(() => undefined);
  expect((await underWay).map((text) => text.match(/FA-\d/)?.[0])).toEqual([
    'FA-1',
    'FA-2',
    'FA-3',
    'FA-4',
    'FA-5',
    'FA-6',
  ]);
});

test('a job that never ends is tried twice, then given up, and takes nobody with it', async () => {
  let tries = 0;
  const stuck = withPage(() => {
    tries += 1;
    return new Promise(() => undefined);
  }, 300);
  const beside = print('FA-7');
  await expect(stuck).rejects.toThrow(BrowserLostError);
  expect(tries).toBe(2);
  expect(await beside).toContain('FA-7');
  expect(await print('FA-8')).toContain('FA-8');
});

test('an error of the job is its own and costs no browser', async () => {
  await print('FA-9');
  const before = await browserPid();
  const failing = withPage(async () => {
    throw new RangeError('mine');
  });
  await expect(failing).rejects.toThrow(RangeError);
  expect(await browserPid()).toBe(before);
});

test('after a hundred jobs there is a new browser', async () => {
  await print('FA-10');
  const before = await browserPid();
  await Promise.all(Array.from({ length: 101 }, () => withPage((page) => page.title())));
  const after = await browserPid();
  expect(after).toBeDefined();
  expect(after).not.toBe(before);
});
