import type { Page } from '@playwright/test';
import { violationsOn, WCAG } from '../../support/axe.ts';
import { expect } from '../../support/e2e.ts';

/** Finds nothing that WCAG 2.2 AA forbids on the screen as it stands, as far as axe can tell. */
export async function expectAccessible(page: Page): Promise<void> {
  // A page that is refreshed under the reader is without its title for a moment.
  await expect(page).toHaveTitle(/\S/);
  // What still fades in has too little contrast until it is there; what turns for ever does not count.
  await page.waitForFunction(() =>
    document
      .getAnimations()
      .every(
        ({ playState, effect }) =>
          playState !== 'running' || effect?.getComputedTiming().endTime === Number.POSITIVE_INFINITY,
      ),
  );
  const violations = await withoutFrames(page, () => violationsOn(page, WCAG));
  const found = violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join('\n')}`);
  expect(found, new URL(page.url()).pathname).toEqual([]);
}

/** The preview of an email is a frame in which nothing may run, axe neither: it would wait there for ever. */
async function withoutFrames<Result>(page: Page, work: () => Promise<Result>): Promise<Result> {
  const frames = await page.$$('iframe');
  const taken = await Promise.all(
    frames.map((frame) =>
      frame.evaluateHandle((element) => {
        const place = document.createComment('');
        element.replaceWith(place);
        return { element, place };
      }),
    ),
  );
  const result = await work();
  await Promise.all(taken.map((each) => each.evaluate(({ element, place }) => place.replaceWith(element))));
  return result;
}
