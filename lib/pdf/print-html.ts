import 'server-only';
import { randomUUID } from 'node:crypto';
import type { Page } from 'puppeteer';
import { withPage } from './browser';
import { UnfaithfulPrintError } from './print-error';

export type Paper = 'A4' | 'Letter';

/**
 * Prints a whole HTML document to a tagged PDF; margins and page numbers are the document's own (`@page`).
 * Scripts do not run and nothing is fetched: fonts and images must be data URIs. Language and title of the PDF
 * are those of the HTML.
 *
 * Throws `UnfaithfulPrintError` when the document left its page (a refresh) or swallowed its own end
 * or wants a font that it does not bring along,
 * `BrowserLostError` when the browser failed again on a second try.
 */
export async function printHtml(html: string, options: { paper: Paper }): Promise<Uint8Array> {
  // Random, so that nothing in the document can imitate it; last, so that nothing is cut off before it.
  const sentinel = `end-${randomUUID()}`;
  const whole = `${html}<template id="${sentinel}"></template>`;
  return withPage(async (page) => {
    await page.setContent(whole, { waitUntil: 'load' });
    if (!(await loadFonts(page))) throw new UnfaithfulPrintError();
    const pdf = await page.pdf({
      format: options.paper,
      printBackground: true,
      preferCSSPageSize: true,
      tagged: true,
      outline: false,
    });
    if (!(await isIntact(page, sentinel))) throw new UnfaithfulPrintError();
    return pdf;
  });
}

/**
 * All of them: text in a page's margins is laid out only in print, too late to ask for its font. False where one
 * cannot be had, as it is not in the document.
 */
const loadFonts = (page: Page) =>
  page.evaluate(() =>
    Promise.all([...document.fonts].map((font) => font.load())).then(
      () => true,
      () => false,
    ),
  );

/** What could replace the page or show another inside it, at once or later, when the page prints the next job. */
const WANDERING = 'meta[http-equiv=refresh i], iframe, frame, object, embed, portal, fencedframe';

async function isIntact(page: Page, sentinel: string) {
  const [address, ended, wanders] = await page.evaluate(
    (id, wandering) =>
      [
        document.location.href,
        document.getElementById(id) !== null,
        document.querySelector(wandering) !== null,
      ] as const,
    sentinel,
    WANDERING,
  );
  return ended && !wanders && address === 'about:blank' && page.url() === 'about:blank';
}
