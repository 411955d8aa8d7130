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

/** The secret link of an email to somebody, as an administrator reads it in the log: once it has been written. */
export async function linkOfEmail(
  page: Page,
  to: string,
  subject: RegExp,
  leadsTo = /\/authentication\//,
): Promise<string> {
  const email = page.getByRole('row').filter({ hasText: to }).getByRole('link', { name: subject }).first();
  await expect(async () => {
    await goTo(page, `/admin/email-log?q=${encodeURIComponent(to)}`);
    await expect(email).toBeVisible({ timeout: 1_000 });
  }).toPass({ timeout: 30_000 });
  await email.click();
  await showLink(page);
  const link = page.getByRole('link', { name: leadsTo });
  return (await link.getAttribute('href')) ?? '';
}
