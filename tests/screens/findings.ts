import type { Page } from '@playwright/test';
import { violationsOn, WCAG } from '../support/axe.ts';

/** What is wrong with a screen as it stands: axe's findings, sideways scroll, text that is cut off. */
export async function findings(page: Page): Promise<string[]> {
  // axe waits for ever for the sandboxed preview of an email, which runs no script; one may come while it looks.
  await page.evaluate(() => {
    const drop = () => {
      for (const frame of document.querySelectorAll('iframe[sandbox]')) frame.remove();
    };
    new MutationObserver(drop).observe(document.documentElement, { childList: true, subtree: true });
    drop();
  });
  // A bar that sticks to an edge covers whatever has just scrolled under it, and a scroll uncovers that again.
  await page.evaluate(() => {
    for (const element of document.querySelectorAll<HTMLElement>('body *')) {
      if (getComputedStyle(element).position === 'sticky') element.style.position = 'static';
    }
  });
  const violations = await violationsOn(page, [...WCAG, 'best-practice']);
  const axe = violations.flatMap(({ id, nodes }) =>
    nodes.map(
      ({ target, failureSummary }) => `${id}: ${target.join(' ')} ${failureSummary?.split('\n')[1] ?? ''}`,
    ),
  );
  return [...axe, ...(await page.evaluate(misfits))];
}

/** Runs in the page. Text that ends in an ellipsis on purpose, or is only for screen readers, is no misfit. */
function misfits(): string[] {
  const found: string[] = [];
  const wide = document.documentElement.scrollWidth;
  if (wide > window.innerWidth) found.push(`sideways scroll: ${wide} px in ${window.innerWidth}`);
  for (const element of document.querySelectorAll<HTMLElement>('body *')) {
    const speaks = [...element.childNodes].some(
      (node) => node.nodeType === Node.TEXT_NODE && node.nodeValue?.trim(),
    );
    if (!speaks || element.closest('.sr-only, svg, [aria-hidden="true"]')) continue;
    const style = getComputedStyle(element);
    const cuts = style.overflowX === 'hidden' || style.overflowX === 'clip';
    const tiny = element.clientWidth <= 1;
    if (cuts && !tiny && style.textOverflow !== 'ellipsis' && element.scrollWidth > element.clientWidth + 1) {
      found.push(`cut off: ${element.tagName} "${element.textContent?.trim().slice(0, 60)}"`);
    }
  }
  return found;
}
