import type { Page } from '@playwright/test';
import { expectAccessible } from '../steps/accessible.ts';
import { createCustomer } from '../steps/customers.ts';
import { issueDocument, saveLine, startDocument } from '../steps/documents.ts';
import { goTo } from '../steps/go-to.ts';
import { expect, test } from '../steps/office.ts';

test.use({ room: 'batch' });

test('sends several invoices at once, drafts among them, and none twice', async ({ page }) => {
  test.setTimeout(150_000);
  await createCustomer(page, {
    company: 'Bodega Arenal',
    contact: { firstName: 'Rocío', email: 'rocio@arenal.example', language: 'es', access: /Sin acceso/ },
    welcome: false,
  });
  const issued = await issueDocument(page, 'invoice', 'Bodega Arenal');
  await startDocument(page, 'invoice', 'Bodega Arenal');
  const draft = await saveLine(page, 'invoice', 'Copas', '30');

  await goTo(page, '/admin/invoices?q=Bodega');
  await page.getByRole('checkbox', { name: 'Elegir todos los de esta página' }).check();
  const bar = page.getByRole('region', { name: 'Documentos elegidos' });
  await bar.getByRole('button', { name: 'Enviar 2' }).click();
  const question = page.getByRole('alertdialog');
  await expect(question).toContainText('Antes se emite 1 borrador');
  await expectAccessible(page);
  await question.getByRole('button', { name: 'Emitir y enviar 2' }).click();
  await expect(page.getByText('2 en camino.', { exact: true })).toBeVisible();
  for (const id of [issued, draft])
    await expectOneEmail(page, `/admin/invoices/${id}`, 'rocio@arenal.example');

  await goTo(page, '/admin/invoices?q=Bodega');
  await page.getByRole('checkbox', { name: 'Elegir todos los de esta página' }).check();
  await bar.getByRole('button', { name: 'Enviar 2' }).click();
  await question.getByRole('button', { name: 'Enviar 2' }).click();
  await expect(page.getByText('2 se han quedado como estaban')).toBeVisible();
  await expectAccessible(page);
  for (const id of [issued, draft])
    await expectOneEmail(page, `/admin/invoices/${id}`, 'rocio@arenal.example');
});

test('sends the receipt of a payment, and then the statement, each as its reader will see it', async ({
  page,
}) => {
  test.setTimeout(150_000);
  const customer = await createCustomer(page, {
    company: 'Quay Kitchens Ltd.',
    contact: { firstName: 'Tom', email: 'tom@quay.example', language: 'en', access: /Sin acceso/ },
    welcome: false,
  });
  const invoice = await issueDocument(page, 'invoice', 'Quay Kitchens Ltd.');

  await test.step('a payment is recorded, and its receipt sent', async () => {
    await goTo(page, `/admin/invoices/${invoice}`);
    await page.getByRole('link', { name: 'Registrar pago' }).click();
    await page.getByLabel('Importe').fill('50');
    await page.getByLabel(/^Lo que recibe la factura/).fill('50');
    await page.getByRole('button', { name: 'Registrar pago' }).click();
    await page.waitForURL(/\/admin\/(payments|invoices)\/[0-9a-f-]{36}$/);
    await goTo(page, `/admin/customers/${customer}/payments`);
    await page.getByRole('table').getByRole('link').first().click();
    await page.getByRole('link', { name: 'Enviar recibo' }).click();
    await expect(page.getByRole('heading', { name: /^Enviar el recibo de 50,00/ })).toBeVisible();
    await expect(page.getByRole('checkbox', { name: /Tom/ })).toBeChecked();
    await page.getByLabel('Mensaje personal').fill('Many thanks.');
    const preview = page.frameLocator('iframe').locator('body');
    await expect(preview).toContainText('Many thanks.');
    await expect(preview).toContainText('€50.00');
    await expectAccessible(page);
    await page.getByRole('button', { name: 'Enviar', exact: true }).click();
    await page.waitForURL(/\/admin\/payments\/[0-9a-f-]{36}$/);
    await expectOneEmail(page, page.url(), 'tom@quay.example');
  });

  await test.step('the statement is sent, of what is still owed', async () => {
    await goTo(page, `/admin/customers/${customer}/statement`);
    await page.getByRole('link', { name: 'Enviar' }).click();
    await expect(page.getByRole('heading', { name: 'Enviar el extracto' })).toBeVisible();
    await expect(page.frameLocator('iframe').locator('body')).toContainText('Estudio Clavel');
    await expectAccessible(page);
    await page.getByRole('button', { name: 'Enviar', exact: true }).click();
    await page.waitForURL(/\/statement/);
    await expect(page.getByText('Va de camino a un destinatario.', { exact: true })).toBeVisible();
    await goTo(page, '/admin/email-log?q=tom%40quay.example');
    await expect(page.getByRole('table').getByRole('row', { name: /tom@quay\.example/ })).toHaveCount(2);
  });
});

/** The page at that address names one email to that person, and no other. */
async function expectOneEmail(page: Page, address: string, to: string): Promise<void> {
  await goTo(page, address);
  const emails = page.getByRole('region', { name: 'Correos' }).getByRole('listitem');
  await expect(emails).toHaveCount(1);
  await expect(emails).toContainText(to);
}
