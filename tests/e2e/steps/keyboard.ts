import type { Locator, Page } from '@playwright/test';
import { expect } from '../../support/e2e.ts';

const FOCUSED = '*:focus';
const MOST = 150;

/**
 * Presses Tab until what is wanted has the focus. On the way, whatever has it shows so, is in sight and not covered
 * (WCAG 2.4.7, 2.4.11).
 */
async function tabTo(page: Page, wanted: Locator): Promise<void> {
  await expect(wanted.first()).toBeAttached();
  const focused = wanted.and(page.locator(FOCUSED));
  for (let presses = 0; presses < MOST; presses += 1) {
    if ((await focused.count()) > 0) return;
    await page.keyboard.press('Tab');
    await expect.poll(() => page.evaluate(whatHidesFocus)).toBeNull();
  }
  throw new Error(`Tab does not lead to ${wanted}`);
}

/** On to it by Tab, then a key. */
export async function press(page: Page, wanted: Locator, key: 'Enter' | 'Space' = 'Enter'): Promise<void> {
  await tabTo(page, wanted);
  await page.keyboard.press(key);
}

/** Why one would not see where the focus is; null where it is seen, or outside of the page. Runs in the browser. */
function whatHidesFocus(): string | null {
  const element = document.activeElement;
  if (!(element instanceof HTMLElement) || element === document.body) return null;
  const named = `${element.tagName} ${element.getAttribute('aria-label') ?? element.textContent?.trim().slice(0, 40)}`;
  // A native control that lies over its own drawing is framed around that.
  const framed = [element, element.parentElement, element.parentElement?.parentElement].some((each) => {
    const style = each && getComputedStyle(each);
    return style && style.outlineStyle !== 'none' && Number.parseFloat(style.outlineWidth) > 0;
  });
  // A day is written in parts, of which the browser marks the one that one is in.
  const inParts = element instanceof HTMLInputElement && element.type === 'date';
  if (!framed && !inParts) return `${named} has no ring`;
  const box = element.getClientRects()[0];
  if (!box || box.width === 0) return `${named} has no place`;
  const [x, y] = [box.x + Math.min(box.width / 2, 20), box.y + Math.min(box.height / 2, 20)];
  if (x < 0 || y < 0 || x > innerWidth || y > innerHeight) return `${named} is out of sight`;
  const top = document.elementFromPoint(x, y);
  // What stands beside it in one frame, an icon or the label, covers nothing.
  const own = (at: Element) =>
    at.contains(element) || element.parentElement?.contains(at) || element.closest('label')?.contains(at);
  const over = top && !own(top);
  return over ? `${named} is covered by ${top.tagName} ${top.textContent?.trim().slice(0, 40)}` : null;
}
