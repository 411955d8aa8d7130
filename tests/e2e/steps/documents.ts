import type { APIRequestContext, Page } from '@playwright/test';
import { pdfPages } from '../../integration/pdf/read-pdf.ts';
import { expect } from '../../support/e2e.ts';
import { goTo } from './go-to.ts';

export type Kind = 'invoice' | 'estimate';

const LIST = { invoice: 'invoices', estimate: 'estimates' } as const;

/** Opens an empty editor and chooses the customer in it. */
export async function startDocument(page: Page, kind: Kind, customer: string): Promise<void> {
  await goTo(page, `/admin/${LIST[kind]}/new`);
  await page.getByRole('combobox', { name: 'Cliente' }).click();
  const panel = page.getByRole('dialog', { name: 'Elija un cliente' });
  await panel.getByRole('combobox').fill(customer);
  await panel.getByRole('option', { name: customer }).click();
  await expect(page.getByRole('combobox', { name: 'Cliente' })).toHaveText(customer);
}

/** Writes the first line and saves the draft. @returns the document's id */
export async function saveLine(page: Page, kind: Kind, description: string, price: string): Promise<string> {
  const line = page.getByRole('group', { name: 'Línea 1' });
  await line.getByLabel('Descripción').fill(description);
  await line.getByLabel('Precio').fill(price);
  await page.getByRole('button', { name: 'Guardar', exact: true }).click();
  await page.waitForURL(new RegExp(`/admin/${LIST[kind]}/[0-9a-f-]{36}$`));
  return new URL(page.url()).pathname.split('/').at(-1) ?? '';
}

/** Issues the draft that is open. */
async function issue(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Emitir' }).click();
  await page.getByRole('dialog').getByRole('button', { name: 'Emitir' }).click();
  await expect(page.getByRole('button', { name: 'Emitir' })).toBeHidden();
  await expect(page.getByRole('button', { name: /^Marcar como enviad/ })).toBeVisible();
}

/** A document of one line, issued. @returns its id */
export async function issueDocument(page: Page, kind: Kind, customer: string): Promise<string> {
  await startDocument(page, kind, customer);
  const id = await saveLine(page, kind, 'Diseño de la carta', '100');
  await issue(page);
  return id;
}

/** The words of a PDF, fetched with the cookies of who asks. */
export async function wordsOfPdf(request: APIRequestContext, address: string): Promise<string> {
  const response = await request.get(address);
  expect(response.status(), address).toBe(200);
  expect(response.headers()['content-type']).toContain('application/pdf');
  return (await pdfPages(new Uint8Array(await response.body()))).join('\n');
}
