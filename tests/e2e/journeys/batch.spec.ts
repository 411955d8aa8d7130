import { readFileSync } from 'node:fs';
import { expectAccessible } from '../steps/accessible.ts';
import { createCustomer } from '../steps/customers.ts';
import { saveLine, startDocument } from '../steps/documents.ts';
import { goTo } from '../steps/go-to.ts';
import { expect, test } from '../steps/office.ts';

test.use({ room: 'batch' });

test('issues several drafts at once and saves their PDFs as one ZIP', async ({ page }) => {
  await createCustomer(page, { company: 'Hotel Marisma' });
  for (const price of ['10', '20']) {
    await startDocument(page, 'invoice', 'Hotel Marisma');
    await saveLine(page, 'invoice', 'Servilletas', price);
  }
  await goTo(page, '/admin/invoices');
  await page.getByRole('checkbox', { name: 'Elegir todos los de esta página' }).check();
  const bar = page.getByRole('region', { name: 'Documentos elegidos' });
  await expect(bar.getByRole('status')).toHaveText('2 elegidos');
  await expectAccessible(page);
  await bar.getByRole('button', { name: 'Emitir 2 borradores' }).click();
  await page.getByRole('alertdialog').getByRole('button', { name: 'Emitir 2 borradores' }).click();
  await expect(page.getByText('2 emitidos.', { exact: true })).toBeVisible();
  await expect(bar).toBeHidden();

  const rows = page.getByRole('table').getByRole('checkbox', { name: /^Elegir F/ });
  await expect(rows).toHaveCount(2);
  for (const row of await rows.all()) await row.check();
  await expect(bar.getByRole('button', { name: /borrador/ })).toHaveCount(0);
  const [saved] = await Promise.all([
    page.waitForEvent('download'),
    bar.getByRole('button', { name: 'PDF en un ZIP' }).click(),
  ]);
  expect(saved.suggestedFilename()).toBe('Facturas.zip');
  // Stored, not compressed: the PDFs stand in it as they are.
  const zip = readFileSync(await saved.path()).toString('latin1');
  expect(zip.match(/%PDF-/g)).toHaveLength(2);
});
