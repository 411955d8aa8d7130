import type { Page } from '@playwright/test';
import { expect } from '../../support/e2e.ts';
import { expectAccessible } from './accessible.ts';
import { goTo } from './go-to.ts';
import { showLink } from './show-link.ts';

type Written = { customerId: string; subject: string; text: string; line: string; price: string };

const PAGE = /\/admin\/proposals\/[0-9a-f-]{36}$/;

/** Writes a proposal of one section and one line. @returns the address of its page */
export async function writeProposal(page: Page, proposal: Written): Promise<string> {
  await goTo(page, `/admin/proposals/new?customer=${proposal.customerId}`);
  await page.getByLabel('Asunto').fill(proposal.subject);
  await page.getByRole('textbox', { name: 'Texto del apartado 1' }).click();
  await page.keyboard.type(proposal.text);
  const line = page.getByRole('group', { name: 'Línea 1' });
  await line.getByLabel('Descripción').fill(proposal.line);
  await line.getByLabel('Precio').fill(proposal.price);
  await expectAccessible(page);
  await page.getByRole('button', { name: 'Guardar', exact: true }).click();
  await page.waitForURL(PAGE);
  return new URL(page.url()).pathname;
}

/** Issues and sends the proposal that is open to its contact. @returns the link in the contact's email */
export async function sendProposal(
  page: Page,
  { name, email }: { name: string; email: string },
): Promise<string> {
  await page.getByRole('link', { name: 'Emitir y enviar' }).click();
  await expect(page.getByRole('checkbox', { name: new RegExp(name) })).toBeChecked();
  await expect(page.frameLocator('iframe').locator('body')).toContainText(name);
  await page.getByRole('button', { name: 'Emitir y enviar' }).click();
  await page.waitForURL(PAGE);
  await page.getByRole('region', { name: 'Correos' }).getByRole('link').first().click();
  await expect(page.getByText(email)).toBeVisible();
  await showLink(page);
  return (await page.getByRole('link', { name: /\/d\// }).getAttribute('href')) ?? '';
}
