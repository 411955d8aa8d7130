import { expectAccessible } from '../steps/accessible.ts';
import { createCustomer } from '../steps/customers.ts';
import { issueDocument, saveLine, startDocument, wordsOfPdf } from '../steps/documents.ts';
import { goTo } from '../steps/go-to.ts';
import { expect, test } from '../steps/office.ts';

test.use({ room: 'seed' });

test('[addresses] copies billing and shipping address on to a new invoice and a new estimate', {
  tag: '@seed',
}, async ({ page }) => {
  await createCustomer(page, {
    company: 'Muebles Roble',
    billing: { street: 'Gran Vía 20', postalCode: '28013', city: 'Madrid' },
    shipping: { street: 'Polígono Norte, nave 4', postalCode: '28700', city: 'Alcobendas' },
  });
  for (const kind of ['invoice', 'estimate'] as const) {
    await startDocument(page, kind, 'Muebles Roble');
    await expect(page.getByRole('switch', { name: 'Mostrar una dirección de envío' })).toBeChecked();
    await expectAccessible(page);
    await saveLine(page, kind, 'Mesa de roble', '420');
    await expect(page.getByText('Gran Vía 20')).toBeVisible();
    await expect(page.getByText('Polígono Norte, nave 4')).toBeVisible();
    await expectAccessible(page);
  }
});

test('[currency] switches a new document to the customer’s currency at once', { tag: '@seed' }, async ({
  page,
}) => {
  await createCustomer(page, { company: 'Boston Tiles Inc.', currency: 'USD' });
  for (const kind of ['estimate', 'invoice'] as const) {
    await startDocument(page, kind, 'Boston Tiles Inc.');
    await expect(page.getByRole('status').filter({ hasText: 'Importes en USD' })).toBeVisible();
    await page.getByRole('group', { name: 'Línea 1' }).getByLabel('Precio').fill('1000');
    await expect(page.getByRole('group', { name: 'Línea 1' }).getByRole('status')).toContainText(/US\$|\$/);
  }
});

test('[currency-lock] keeps the currency once there is a document, and says why', { tag: '@seed' }, async ({
  page,
}) => {
  const id = await createCustomer(page, { company: 'Toronto Maple Ltd.', currency: 'CAD' });
  const currency = page.getByRole('region', { name: 'Opciones avanzadas' }).getByLabel('Moneda');
  const openAdvanced = async () => {
    await goTo(page, `/admin/customers/${id}/edit`);
    if (!(await currency.isVisible()))
      await page.getByRole('heading', { name: 'Opciones avanzadas' }).click();
  };
  await openAdvanced();
  await expect(currency).toBeEnabled();

  await startDocument(page, 'estimate', 'Toronto Maple Ltd.');
  await openAdvanced();
  await expect(currency, 'an editor that was opened makes no document').toBeEnabled();

  await startDocument(page, 'estimate', 'Toronto Maple Ltd.');
  await saveLine(page, 'estimate', 'Sirope', '9,5');
  await openAdvanced();
  await expect(currency).toBeDisabled();
  await expect(currency).toHaveValue('CAD');
  await expect(page.getByText('Ya no puede cambiar: este cliente tiene documentos en ella.')).toBeVisible();
  await expectAccessible(page);
});

test('[pdf-language] prints in the company’s language, and in the customer’s where the setting says so', {
  tag: '@seed',
}, async ({ page }) => {
  await createCustomer(page, { company: 'Brighton Books Ltd.', language: 'en' });
  const id = await issueDocument(page, 'invoice', 'Brighton Books Ltd.');
  const say = async (answer: 'Sí' | 'No') => {
    await goTo(page, '/admin');
    await page.getByRole('navigation').getByRole('link', { name: 'Ajustes' }).click();
    await page.getByRole('link', { name: 'Localización' }).click();
    const setting = page.getByRole('group', {
      name: 'Salida de documentos PDF del cliente desde el área de administración en el idioma del cliente',
    });
    await setting.getByRole('radio', { name: new RegExp(`^${answer}`) }).check();
    await page.getByRole('button', { name: 'Guardar', exact: true }).click();
    await expect(page.getByText('Guardado.', { exact: true })).toBeVisible();
    await expectAccessible(page);
  };
  const pdf = `/api/pdf/invoice/${id}`;

  const before = await wordsOfPdf(page.request, pdf);
  expect(before).toContain('Factura');
  expect(before).not.toContain('Invoice');

  await say('Sí');
  const after = await wordsOfPdf(page.request, pdf);
  expect(after).toContain('Invoice');
  expect(after).not.toContain('Factura');

  await say('No');
  expect(await wordsOfPdf(page.request, pdf)).toBe(before);
});
