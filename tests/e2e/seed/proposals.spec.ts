import { expectAccessible } from '../steps/accessible.ts';
import { createCustomer } from '../steps/customers.ts';
import { wordsOfPdf } from '../steps/documents.ts';
import { goTo } from '../steps/go-to.ts';
import { expect, test } from '../steps/office.ts';
import { showLink } from '../steps/show-link.ts';

test.use({ room: 'seed' });
test.setTimeout(180_000);

test('[proposals] sends a proposal, which is signed at 360 pixels in German, once and with its evidence', async ({
  page,
  visit,
}) => {
  const customerId = await createCustomer(page, {
    company: 'Gärtnerei Blum GmbH',
    contact: { firstName: 'Anke', email: 'anke@blum.example', language: 'de', access: /Sin acceso/ },
    welcome: false,
  });

  await test.step('it is written in sections', async () => {
    await goTo(page, `/admin/proposals/new?customer=${customerId}`);
    await page.getByLabel('Asunto').fill('Neuer Katalog');
    await page.getByRole('textbox', { name: 'Texto del apartado 1' }).click();
    await page.keyboard.type('Zwölf Seiten im Herbst.');
    const line = page.getByRole('group', { name: 'Línea 1' });
    await line.getByLabel('Descripción').fill('Gestaltung');
    await line.getByLabel('Precio').fill('1000');
    await expectAccessible(page);
    await page.getByRole('button', { name: 'Guardar', exact: true }).click();
    await page.waitForURL(/\/admin\/proposals\/[0-9a-f-]{36}$/);
  });
  const proposal = new URL(page.url()).pathname;

  const link = await test.step('and sent by the mail icon', async () => {
    await page.getByRole('link', { name: 'Emitir y enviar' }).click();
    await expect(page.getByRole('checkbox', { name: /Anke/ })).toBeChecked();
    await expect(page.frameLocator('iframe').locator('body')).toContainText('Anke');
    await page.getByRole('button', { name: 'Emitir y enviar' }).click();
    await page.waitForURL(/\/admin\/proposals\/[0-9a-f-]{36}$/);
    await page.getByRole('region', { name: 'Correos' }).getByRole('link').first().click();
    await expect(page.getByText('anke@blum.example')).toBeVisible();
    await showLink(page);
    return (await page.getByRole('link', { name: /\/d\// }).getAttribute('href')) ?? '';
  });

  await test.step('Anke reads and signs it', async () => {
    const anke = await visit({ viewport: { width: 360, height: 740 } });
    await goTo(anke, link);
    await expect(anke.getByText('Zwölf Seiten im Herbst.').first()).toBeVisible();
    await expectAccessible(anke);
    expect(await wordsOfPdf(anke.request, `${link}/pdf`)).toContain('Zwölf Seiten im Herbst.');
    await anke.getByRole('button', { name: 'Unterschreiben und annehmen' }).click();
    const question = anke.getByRole('dialog');
    await expect(question).toBeVisible();
    await expectAccessible(anke);
    await question.getByRole('button', { name: 'Unterschreiben und annehmen' }).click();
    await expect(anke.getByText(/unterschrieben\. Vielen Dank/)).toBeVisible();
    await expect(anke.getByRole('button', { name: 'Unterschreiben und annehmen' })).toBeHidden();
  });

  await test.step('staff see the evidence, whole', async () => {
    await goTo(page, proposal);
    await expect(page.getByText('El PDF y el registro están como se firmaron.')).toBeVisible();
    await expectAccessible(page);
  });
});
