import { type Browser, type BrowserContext, chromium, type Page } from '@playwright/test';
import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { database } from '@/db/client';
import { loadDocument } from '@/lib/documents/load-document';
import { printableOf } from '@/lib/documents/printable-document';
import { closeBrowser } from '@/lib/pdf/browser';
import { browserBinary } from '@/lib/pdf/browser-binary';
import { documentHtml } from '@/lib/pdf/document-html';
import { goTo } from '../e2e/steps/go-to.ts';
import { contactCookie, staffCookie } from '../http/access/people.ts';
import { pdfText } from '../integration/pdf/read-pdf.ts';
import { startApp } from '../support/app-server.ts';
import { testDatabase } from '../support/database.ts';
import { salesCompany } from '../support/sales-company.ts';
import { lively, watch } from './hostile/lively.ts';
import { emailsOf, type HostileProposal, hostileProposal } from './hostile/proposal.ts';
import { bare, STRINGS } from './hostile/strings.ts';

// Six hundred strings that run something elsewhere, in every text of proposals, looked at in a browser which would let
// them: on staff's page and in their editor, on the customer's pages, on paper and in the emails. None is more than the
// words that it is.

process.env.AUTH_SECRET = 'only-for-tests-'.repeat(3);
process.env.APP_URL = 'https://good.example';

const db = await testDatabase();
const { viewer } = await salesCompany();
const app = await startApp(db.url);
afterAll(app.stop);
afterAll(closeBrowser);

const KINDS = [
  { raw: false, answer: 'signed' },
  { raw: true, answer: 'declined' },
  { raw: false, answer: null },
  { raw: true, answer: null },
] as const;

/** Each says a part of the strings. */
const SHARE = Math.ceil(STRINGS.length / KINDS.length);
const share = (at: number) => STRINGS.slice(at * SHARE, (at + 1) * SHARE);
const PARTS = [...KINDS.keys()];

let proposals: HostileProposal[];
const made = (at: number) => proposals[at] ?? expect.fail('not made');
let browser: Browser;
beforeAll(async () => {
  proposals = await Promise.all(KINDS.map((kind, at) => hostileProposal(viewer, share(at), kind)));
  const { executablePath, env } = await browserBinary();
  browser = await chromium.launch({
    executablePath,
    args: ['--no-sandbox'],
    env: { ...(process.env as Record<string, string>), ...env },
  });
});
afterAll(() => browser.close());

/**
 * A browser in which nothing holds back what a string might start: the policy that would refuse a script within the
 * page is off. What stays quiet there is quiet for want of a script.
 */
async function open(cookie = ''): Promise<BrowserContext> {
  const context = await browser.newContext({ baseURL: app.url, bypassCSP: true, locale: 'es-ES' });
  // Another file runs beside this one.
  context.setDefaultTimeout(120_000);
  await context.addCookies(
    cookie
      .split('; ')
      .filter(Boolean)
      .map((pair) => {
        const at = pair.indexOf('=');
        return { name: pair.slice(0, at), value: pair.slice(at + 1), url: app.url };
      }),
  );
  return context;
}

/** What is alive at an address, and which of the strings that stand there it does not say. */
async function look(
  context: BrowserContext,
  address: string,
  says: readonly string[] = [],
): Promise<string[]> {
  const page = await context.newPage();
  const done = watch(page, app.url);
  await goTo(page, address);
  await page.waitForFunction(() => !document.querySelector('[aria-busy="true"]'));
  const found = [...done, ...(await lively(page)), ...(await unsaid(page, says))];
  await page.close();
  return found.map((each) => `${address}: ${each}`);
}

/** The same of a text that needs nothing else, such as what is printed or sent. */
async function lookAt(html: string, says: readonly string[] = []): Promise<string[]> {
  const context = await browser.newContext();
  const page = await context.newPage();
  const done = watch(page, 'null');
  await page.setContent(html, { waitUntil: 'load' });
  const found = [...done, ...(await lively(page)), ...(await unsaid(page, says))];
  await context.close();
  return found;
}

async function unsaid(page: Page, says: readonly string[]): Promise<string[]> {
  const shown = bare((await page.locator('body').allInnerTexts()).join());
  return says.filter((each) => !shown.includes(bare(each))).map((each) => `not said: ${each}`);
}

/** What a PDF would do when it is opened or clicked on. */
async function livelyInPdf(bytes: Uint8Array): Promise<string[]> {
  const file = await getDocument({ data: bytes.slice(), verbosity: 0 }).promise;
  const found = [await file.getJSActions(), await file.getOpenAction(), await file.getAttachments()]
    .filter((each) => each !== null)
    .map((each) => JSON.stringify(each));
  for (let at = 1; at <= file.numPages; at += 1) {
    for (const { subtype, url, unsafeUrl } of await (await file.getPage(at)).getAnnotations()) {
      if (subtype !== 'Link' || (url ?? unsafeUrl) !== 'https://good.example/')
        found.push(`${subtype} ${url}`);
    }
  }
  await file.loadingTask.destroy();
  return found;
}

describe('six hundred ways to run something', () => {
  it('are so many', () => {
    expect(STRINGS.length).toBeGreaterThanOrEqual(600);
  });

  it.each(PARTS)('are words on the pages of staff (part %i)', async (at) => {
    const context = await open(await staffCookie({ role: 'administrator', language: 'es' }));
    const { id, draftId, customerId } = made(at);
    const [email] = await emailsOf(id);
    const found = [
      ...(await look(context, `/admin/proposals/${id}`, share(at))),
      ...(await look(context, `/admin/proposals/${draftId}/edit`)),
      ...(await look(context, `/admin/proposals/${draftId}/send`)),
      ...(await look(context, `/admin/customers/${customerId}`)),
      ...(await look(context, `/admin/email-log/${email?.id}`)),
    ];
    expect(found).toEqual([]);
    await context.close();
  });

  it.each(PARTS)('are words on the pages of customers (part %i)', async (at) => {
    const { id, link, customerId } = made(at);
    const cookie = await contactCookie(customerId, { permissions: ['proposals'] });
    const [anybody, contact] = [await open(), await open(cookie)];
    expect(await look(anybody, link, share(at))).toEqual([]);
    expect(await look(contact, `/portal/proposals/${id}`, share(at))).toEqual([]);
    await anybody.close();
    await contact.close();
  });

  it.each(PARTS)('are words on paper (part %i)', async (at) => {
    const { id, link } = made(at);
    const loaded = (await loadDocument(database(), 'proposal', id)) ?? expect.fail();
    const printable = await printableOf(database(), loaded, 'es');
    expect(await lookAt(await documentHtml(printable), share(at))).toEqual([]);
    const printed = await fetch(`${app.url}${link}/pdf`);
    const bytes = new Uint8Array(await printed.arrayBuffer());
    const words = await pdfText(bytes);
    expect(share(at).filter((each) => !bare(words).includes(bare(each)))).toEqual([]);
    expect(await livelyInPdf(bytes)).toEqual([]);
  });

  it.each(PARTS)('are words in emails (part %i)', async (at) => {
    const emails = await emailsOf(made(at).id);
    for (const { html } of emails) expect(await lookAt(html)).toEqual([]);
    const said = bare(emails.map(({ text }) => text).join('\n'));
    expect(share(at).filter((each) => !said.includes(bare(each)))).toEqual([]);
    for (const { subject } of emails) expect(subject).not.toMatch(/[\r\n]/);
  });

  it('are words at most where they are pasted into the editor', async () => {
    const context = await open(await staffCookie({ role: 'administrator', language: 'es' }));
    const page = await context.newPage();
    const done = watch(page, app.url);
    await goTo(page, `/admin/proposals/${made(2).draftId}/edit`);
    const editor = page.getByRole('textbox', { name: 'Texto del apartado 1', exact: true });
    const strange = await editor.evaluate(pasteEach, STRINGS);
    expect(strange).toEqual([]);
    await page.getByRole('button', { name: 'Guardar', exact: true }).click();
    await page.waitForURL(/\/admin\/proposals\/[0-9a-f-]{36}$/);
    // An address over https that stands in what is pasted becomes a link to where it says.
    expect([...done, ...(await lively(page, ['evil.example']))]).toEqual([]);
    await context.close();
  });
});

/** Runs in the page: pastes each as the markup that it is, and says what of it became more than formatted words. */
function pasteEach(editor: Element, strings: readonly string[]): string[] {
  const HARMLESS = 'p, h2, h3, ul, ol, li, blockquote, br, hr, strong, em, u, s, a[href^="https://"]';
  for (const html of strings) {
    const clipboardData = new DataTransfer();
    clipboardData.setData('text/html', html);
    editor.dispatchEvent(
      new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true, composed: true }),
    );
  }
  return [...editor.querySelectorAll('*')]
    .filter((element) => !element.matches(HARMLESS))
    .map((element) => element.outerHTML.slice(0, 200));
}
