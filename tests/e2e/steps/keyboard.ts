import type { Locator, Page } from '@playwright/test';
import { expect } from '../../support/e2e.ts';

const MOST = 150;

/**
 * Presses Tab until what is wanted has the focus. On the way, whatever has it shows so, is in sight and not covered
 * (WCAG 2.4.7, 2.4.11).
 */
export async function tabTo(page: Page, wanted: Locator): Promise<void> {
  await expect(wanted.first()).toBeAttached();
  const look = () => wanted.evaluateAll(whereFocusIs);
  // What scrolls or fades in is seen in a moment.
  const seen = () => expect.poll(async () => (await look()).hidden).toBeNull();
  let focus = await look();
  for (let presses = 0; !focus.there; presses += 1) {
    if (presses === MOST) throw new Error(`Tab does not lead to ${wanted}`);
    await page.keyboard.press('Tab');
    focus = await look();
    if (focus.hidden && !focus.there) await seen();
  }
  if (focus.hidden) await seen();
}

/** On to it by Tab, then a key. */
export async function press(page: Page, wanted: Locator, key: 'Enter' | 'Space' = 'Enter'): Promise<void> {
  await tabTo(page, wanted);
  await page.keyboard.press(key);
}

/** On to a field by Tab, and something else into it. */
export async function write(page: Page, field: Locator, text: string): Promise<void> {
  await tabTo(page, field);
  await page.keyboard.press('ControlOrMeta+A');
  await page.keyboard.type(text);
}

/** A day into a field of days: month, day, year, as this browser's own language has it in whatever language a page is. */
export async function writeDay(page: Page, field: Locator, day: string): Promise<void> {
  const [year, month, date] = day.split('-');
  await tabTo(page, field);
  await page.keyboard.type(`${month}${date}${year}`);
  await expect(field).toHaveValue(day);
}

/** Opens the menu of a button, goes down in it, and takes an item. */
export async function choose(page: Page, button: Locator, name: string): Promise<void> {
  await press(page, button);
  const menu = page.getByRole('menu');
  const wanted = menu.getByRole('menuitem', { name, exact: true });
  await expect(wanted).toBeVisible();
  // A key goes to whatever has the focus: each waits until the one before has moved it.
  const names = await menu.locator('[role^=menuitem]').allTextContents();
  for (const [at, each] of names.entries()) {
    if (at > 0) await page.keyboard.press('ArrowDown');
    await expect(menu.locator('[role^=menuitem]').nth(at)).toBeFocused();
    if (each.trim() === name) break;
  }
  await expect(wanted).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(menu).toBeHidden();
}

type Payload = { name: string; mimeType: string; buffer: Buffer };

/** Opens the browser's own window for files by a key, and takes one there. */
export async function attach(page: Page, file: Payload): Promise<void> {
  const chooser = page.waitForEvent('filechooser');
  await press(page, page.locator('input[type=file]'));
  await (await chooser).setFiles(file);
}

/** On to a list of the browser's own by Tab, and up or down in it to an option, by its value or its text. */
export async function pick(page: Page, list: Locator, option: string): Promise<void> {
  await tabTo(page, list);
  const { from, to } = await list.evaluate((element: HTMLSelectElement, wanted) => {
    const is = ({ value, text }: HTMLOptionElement) => value === wanted || text === wanted;
    return { from: element.selectedIndex, to: [...element.options].findIndex(is) };
  }, option);
  for (let steps = Math.abs(to - from); steps > 0; steps -= 1) {
    await page.keyboard.press(from < to ? 'ArrowDown' : 'ArrowUp');
  }
  await expect(list).toHaveJSProperty('selectedIndex', to);
}

/**
 * Whether one of those that are wanted has the focus, and why one would not see where it is: null where it is seen, or
 * outside of the page. Runs in the browser.
 */
function whereFocusIs(wanted: Element[]): { there: boolean; hidden: string | null } {
  const element = document.activeElement;
  const there = wanted.some((each) => each === element);
  const because = (hidden: string | null) => ({ there, hidden });
  if (!(element instanceof HTMLElement) || element === document.body) return because(null);
  const named = `${element.tagName} ${element.getAttribute('aria-label') ?? element.textContent?.trim().slice(0, 40)}`;
  // A native control that lies over its own drawing is framed around that.
  const framed = [element, element.parentElement, element.parentElement?.parentElement].some((each) => {
    const style = each && getComputedStyle(each);
    return style && style.outlineStyle !== 'none' && Number.parseFloat(style.outlineWidth) > 0;
  });
  // A day is written in parts, of which the browser marks the one that one is in.
  const inParts = element instanceof HTMLInputElement && element.type === 'date';
  if (!framed && !inParts) return because(`${named} has no ring`);
  const box = element.getClientRects()[0];
  if (!box || box.width === 0) return because(`${named} has no place`);
  const [x, y] = [box.x + Math.min(box.width / 2, 20), box.y + Math.min(box.height / 2, 20)];
  if (x < 0 || y < 0 || x > innerWidth || y > innerHeight) return because(`${named} is out of sight`);
  const top = document.elementFromPoint(x, y);
  // What stands beside it in one frame, an icon or the label, covers nothing.
  const own = (at: Element) =>
    at.contains(element) || element.parentElement?.contains(at) || element.closest('label')?.contains(at);
  const over = top && !own(top);
  return because(
    over ? `${named} is covered by ${top.tagName} ${top.textContent?.trim().slice(0, 40)}` : null,
  );
}
