import type { Page } from '@playwright/test';

/**
 * Opens an address and waits until its controls answer: what is typed into one before React has taken it over
 * would be lost, for a test as for a person who is that quick.
 */
export async function goTo(page: Page, address: string): Promise<void> {
  await page.goto(address);
  await page.waitForFunction(() =>
    [...document.querySelectorAll('input:not([type=hidden]), button, select, textarea')].every((control) =>
      Object.keys(control).some((key) => key.startsWith('__reactProps')),
    ),
  );
}
