import type { Page } from '@playwright/test';
import { expectAccessible } from '../steps/accessible.ts';
import { createCustomer } from '../steps/customers.ts';
import { startDocument, wordsOfPdf } from '../steps/documents.ts';
import { goTo } from '../steps/go-to.ts';
import { expect, test } from '../steps/office.ts';
import { showLink } from '../steps/show-link.ts';

test.use({ room: 'seed' });
// From the estimate to the last refund.
test.setTimeout(150_000);

const CUSTOMER = 'Bodegas Arlanza, S.L.';

/** The figure that stands beside a word: of a sheet's totals, or of the sums below it. */
const figure = (page: Page, word: string) =>
  page.getByRole('term').filter({ hasText: word }).locator('xpath=following-sibling::dd[1]').first();

test('keeps an account with withholding to the cent, from the estimate to the refund', async ({
  page,
  visit,
}) => {
  const customerId = await createCustomer(page, {
    company: CUSTOMER,
    contact: { firstName: 'Marta', email: 'marta@arlanza.example', access: /Sin acceso/ },
    welcome: false,
  });

  await test.step('an estimate of 1.000 with 21 % and 15 % withheld', async () => {
    await startDocument(page, 'estimate', CUSTOMER);
    const line = page.getByRole('group', { name: 'Línea 1' });
    await line.getByLabel('Descripción').fill('Asesoría fiscal');
    await line.getByLabel('Precio').fill('1000');
    await line.getByRole('combobox', { name: 'Impuestos' }).click();
    await page
      .getByRole('dialog')
      .getByRole('option', { name: /IRPF 15/ })
      .click();
    await page.keyboard.press('Escape');
    await expect(figure(page, 'Total a pagar')).toHaveText('1.060,00 €');
    await page.getByRole('button', { name: 'Guardar', exact: true }).click();
    await page.waitForURL(/\/admin\/estimates\/[0-9a-f-]{36}$/);
    await page.getByRole('link', { name: 'Emitir y enviar' }).click();
    await page.getByRole('button', { name: 'Emitir y enviar' }).click();
    await expect(page.getByText('Presupuesto enviado por correo')).toBeVisible();
  });
  const estimate = new URL(page.url()).pathname;

  await test.step('is accepted by its link', async () => {
    await page.getByRole('region', { name: 'Correos' }).getByRole('link').first().click();
    await showLink(page);
    const link = (await page.getByRole('link', { name: /\/d\// }).getAttribute('href')) ?? '';
    const marta = await visit();
    await goTo(marta, link);
    await expect(figure(marta, 'Importe a pagar')).toHaveText('1.060,00 €');
    await marta.getByRole('button', { name: 'Aceptar' }).click();
    await marta.getByRole('dialog').getByRole('button', { name: 'Aceptar' }).click();
    await expect(marta.getByText('Este presupuesto ha sido aceptado. Gracias.')).toBeVisible();
  });

  const invoice = await test.step('becomes an invoice', async () => {
    await goTo(page, estimate);
    await page.getByRole('button', { name: 'Convertir en factura' }).click();
    await page.getByRole('dialog').getByRole('button', { name: 'Convertir en factura' }).click();
    await page.waitForURL(/\/admin\/invoices\/[0-9a-f-]{36}$/);
    await issue(page);
    const id = new URL(page.url()).pathname.split('/').at(-1) ?? '';
    const words = await wordsOfPdf(page.request, `/api/pdf/invoice/${id}`);
    for (const each of ['1.210,00', '150,00', '1.060,00', 'IRPF 15']) expect(words).toContain(each);
    return id;
  });

  await test.step('is paid in part', async () => {
    await page.getByRole('link', { name: 'Registrar pago' }).click();
    await page.getByLabel('Importe').fill('500');
    await page.getByLabel(/^Lo que recibe la factura/).fill('500');
    await expectAccessible(page);
    await page.getByRole('button', { name: 'Registrar pago' }).click();
    await page.waitForURL(/\/admin\/(payments|invoices)\/[0-9a-f-]{36}$/);
    await goTo(page, `/admin/invoices/${invoice}`);
    await expect(figure(page, 'Pago del')).toHaveText('500,00 €');
    await expect(figure(page, 'Pendiente')).toHaveText('560,00 €');
    await expect(page.getByText('Pagada en parte').first()).toBeVisible();
  });

  await test.step('is credited: 560 settle it, 500 are the customer’s', async () => {
    await page.getByRole('button', { name: 'Abonar' }).click();
    const question = page.getByRole('dialog');
    await question.getByLabel('Motivo').fill('Encargo anulado');
    await question.getByRole('button', { name: 'Crear nota de crédito' }).click();
    await page.waitForURL(/\/admin\/credit-notes\/[0-9a-f-]{36}\/edit$/);
    await expect(figure(page, 'Total a pagar')).toHaveText('1.060,00 €');
    await page.getByRole('button', { name: 'Guardar', exact: true }).click();
    await page.waitForURL(/\/admin\/credit-notes\/[0-9a-f-]{36}$/);
    await issue(page);
    await expect(page.getByRole('row', { name: /F-/ })).toContainText('560,00 €');
    await expectAccessible(page);
    const id = new URL(page.url()).pathname.split('/').at(-1) ?? '';
    const words = await wordsOfPdf(page.request, `/api/pdf/credit_note/${id}`);
    for (const each of ['1.210,00', '150,00', '1.060,00', 'Encargo anulado']) expect(words).toContain(each);
  });

  await test.step('which go back to them', async () => {
    await page.getByRole('button', { name: 'Devolver' }).click();
    const form = page.getByRole('dialog');
    await expect(form.getByLabel('Importe')).toHaveValue('500,00');
    await form.getByLabel('Importe').fill('500,01');
    await form.getByRole('button', { name: 'Devolver' }).click();
    await expect(form.getByText('Es más de lo que queda disponible.')).toBeVisible();
    await form.getByLabel('Importe').fill('500');
    await form.getByRole('button', { name: 'Devolver' }).click();
    await expect(page.getByText('Devolución registrada.', { exact: true })).toBeVisible();
  });

  await test.step('and the statement ends at zero', async () => {
    await goTo(page, `/admin/customers/${customerId}/statement`);
    const table = page.getByRole('table');
    for (const each of ['1.060,00', '500,00']) await expect(table.getByText(each).first()).toBeVisible();
    await expect(table.getByRole('row').last()).toContainText('0,00');
    await expectAccessible(page);
  });
});

async function issue(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Emitir' }).click({ timeout: 10_000 });
  await page.getByRole('dialog').getByRole('button', { name: 'Emitir' }).click();
  await expect(page.getByRole('button', { name: 'Emitir' })).toBeHidden();
}
