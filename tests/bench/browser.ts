import puppeteer, { type Page } from 'puppeteer';
import { browserBinary } from '@/lib/pdf/browser-binary';
import type { Bench } from './bench';

/** A page of a new browser in which the administrator has signed in. */
export async function inBrowser<Result>(
  bench: Bench,
  work: (page: Page) => Promise<Result>,
): Promise<Result> {
  const { executablePath, env } = await browserBinary();
  const browser = await puppeteer.launch({
    executablePath,
    env: { ...process.env, ...env },
    headless: 'shell',
    args: process.getuid?.() === 0 ? ['--no-sandbox'] : [],
  });
  try {
    const page = await browser.newPage();
    const [name = '', value = ''] = bench.client.cookie.split('=');
    await browser.setCookie({ name, value, domain: new URL(bench.client.url).hostname });
    return await work(page);
  } finally {
    await browser.close();
  }
}
