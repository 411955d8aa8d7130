import { expectAccessible } from '../steps/accessible.ts';
import { createCustomer } from '../steps/customers.ts';
import { saveLine, startDocument, wordsOfPdf } from '../steps/documents.ts';
import { goTo } from '../steps/go-to.ts';
import { expect, test } from '../steps/office.ts';
import { showLink } from '../steps/show-link.ts';

test.use({ room: 'seed' });
// One long way, of several people, which a busy machine takes its time over.
test.setTimeout(180_000);

test('sends an estimate, which is accepted in the contact’s language and becomes an invoice that is sent', async ({
  page,
  visit,
}) => {
  await createCustomer(page, {
    company: 'Harbour Cafés Ltd.',
    contact: { firstName: 'Emma', email: 'emma@harbour.example', language: 'en', access: /Sin acceso/ },
    welcome: false,
  });

  await test.step('a draft is issued and sent', async () => {
    await startDocument(page, 'estimate', 'Harbour Cafés Ltd.');
    await saveLine(page, 'estimate', 'Carta de verano', '1000');
    await page.getByRole('link', { name: 'Emitir y enviar' }).click();
    await expect(page.getByRole('checkbox', { name: /Emma/ })).toBeChecked();
    await page.getByLabel('Mensaje personal').fill('See you at the tasting.');
    await expect(page.getByText('Estimate … from Estudio Clavel, S.L.')).toBeVisible();
    const preview = page.frameLocator('iframe').locator('body');
    await expect(preview).toContainText('See you at the tasting.');
    await expectAccessible(page);
    await page.getByRole('button', { name: 'Emitir y enviar' }).click();
    await page.waitForURL(/\/admin\/estimates\/[0-9a-f-]{36}$/);
    await expect(page.getByText('Presupuesto enviado por correo')).toBeVisible();
    await expectAccessible(page);
  });
  const estimate = new URL(page.url()).pathname;

  const link = await test.step('its email is in the log', async () => {
    await page.getByRole('region', { name: 'Correos' }).getByRole('link').first().click();
    await expect(page.getByText('emma@harbour.example')).toBeVisible();
    await showLink(page);
    const shown = page.getByRole('link', { name: /\/d\// });
    return (await shown.getAttribute('href')) ?? '';
  });

  await test.step('staff who look are not counted', async () => {
    await goTo(page, link);
    await expect(page.getByText('You are signed in as staff')).toBeVisible();
    await expect(page.getByRole('button', { name: 'Accept' })).toBeHidden();
    await goTo(page, estimate);
    await expect(page.getByText('Visto por el cliente por primera vez')).toBeHidden();
  });

  await test.step('the contact reads it in English, and accepts', async () => {
    const emma = await visit({ viewport: { width: 360, height: 740 } });
    await goTo(emma, link);
    await expect(emma.getByRole('heading', { name: /^Estimate P/, level: 1 })).toBeVisible();
    await expectAccessible(emma);
    expect(await wordsOfPdf(emma.request, `${link}/pdf`)).toContain('Carta de verano');
    await emma.getByRole('button', { name: 'Accept' }).click();
    const question = emma.getByRole('dialog');
    await expect(question.getByLabel('Your email')).toHaveValue('emma@harbour.example');
    await expectAccessible(emma);
    await question.getByRole('button', { name: 'Accept' }).click();
    await expect(emma.getByText('This estimate has been accepted. Thank you.')).toBeVisible();
    await expect(emma.getByRole('button', { name: 'Decline' })).toBeHidden();
  });

  await test.step('staff see it, and make an invoice of it', async () => {
    await goTo(page, estimate);
    await expect(page.getByText('Aceptado por el cliente')).toBeVisible();
    await expect(page.getByText('Visto por el cliente por primera vez')).toBeVisible();
    await page.getByRole('button', { name: 'Convertir en factura' }).click();
    await page.getByRole('dialog').getByRole('button', { name: 'Convertir en factura' }).click();
    await page.waitForURL(/\/admin\/invoices\/[0-9a-f-]{36}$/);
    await expect(page.getByText('Creado a partir de')).toBeVisible();
    await page.getByRole('link', { name: 'Emitir y enviar' }).click();
    await page.getByRole('button', { name: 'Emitir y enviar' }).click();
    await page.waitForURL(/\/admin\/invoices\/[0-9a-f-]{36}$/);
    await expect(page.getByText('Factura enviada por correo')).toBeVisible();
    await goTo(page, estimate);
    await expect(page.getByRole('link', { name: /^F-/ })).toBeVisible();
  });
});
