import 'server-only';
import type { Browser, HTTPRequest, Page } from 'puppeteer';

/**
 * A page that shows what it is given and nothing else: no scripts, no network, every request refused. Each of
 * these alone lets something through (an interception no preconnect, offline mode no `data:` page).
 */
export async function openPage(browser: Browser): Promise<Page> {
  const page = await browser.newPage();
  page.on('request', answer);
  await Promise.all([
    page.setJavaScriptEnabled(false),
    page.setOfflineMode(true),
    page.setRequestInterception(true),
  ]);
  return page;
}

/** Fonts and images come inside the document; whatever else is asked for is not ours. */
function answer(request: HTTPRequest) {
  if (request.isInterceptResolutionHandled()) return;
  const within = request.url().startsWith('data:') && !request.isNavigationRequest();
  // Rejects only when the page is gone meanwhile, and then nobody waits for the answer.
  (within ? request.continue() : request.abort('blockedbyclient')).catch(() => undefined);
}
