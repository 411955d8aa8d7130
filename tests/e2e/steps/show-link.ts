import type { Page } from '@playwright/test';
import { expect } from '../../support/e2e.ts';
import { goTo } from './go-to.ts';

/** Shows the secret link of the email that is open: as soon as the job that would send it has put it by. */
export async function showLink(page: Page, name = 'Mostrar el enlace'): Promise<void> {
  const button = page.getByRole('button', { name });
  await page.waitForURL(/\/admin\/email-log\/[0-9a-f-]{36}$/);
  await expect(async () => {
    if (!(await button.isVisible())) await goTo(page, page.url());
    await expect(button).toBeVisible({ timeout: 1_000 });
  }).toPass({ timeout: 30_000 });
  await button.click();
}
