import { expectAccessible } from '../steps/accessible.ts';
import { createCustomer } from '../steps/customers.ts';
import { saveLine, startDocument } from '../steps/documents.ts';
import { expect, test } from '../steps/office.ts';

test.use({ room: 'recurring' });

test('makes an invoice recurring, whose first one is issued at once', async ({ page }) => {
  await createCustomer(page, { company: 'Gimnasio Levante' });
  await startDocument(page, 'invoice', 'Gimnasio Levante');
  await saveLine(page, 'invoice', 'Cuota', '45');
  await page.getByRole('button', { name: 'Más' }).click();
  await page.getByRole('menuitem', { name: 'Hacer periódica' }).click();

  await page.waitForURL(/\/admin\/schedules\/new/);
  await expect(page.getByRole('heading', { name: 'Nueva factura periódica' })).toBeVisible();
  await page.getByLabel('Fin').selectOption('Tras un número de facturas');
  await page.getByRole('radio', { name: /^Emitir Recibe/ }).check();
  await page.getByRole('button', { name: 'Hacer periódica' }).click();
  await expect(page.getByText('Indique cuándo termina, o que no tiene fin.')).toBeVisible();
  await page.getByLabel('Número de facturas').fill('12');
  await expectAccessible(page);
  await page.getByRole('button', { name: 'Hacer periódica' }).click();

  await page.waitForURL(/\/admin\/schedules\/[0-9a-f-]{36}$/);
  await expect(page.getByText('Tras 12 facturas')).toBeVisible();
  const runs = page.getByRole('table', { name: 'Lo ocurrido' });
  await expect(async () => {
    await page.reload();
    await expect(runs.getByText('Hecha')).toBeVisible({ timeout: 1000 });
  }).toPass();
  await expectAccessible(page);
  await runs.getByRole('link', { name: /^F/ }).click();
  await expect(page.getByRole('heading', { name: 'Factura periódica' })).toBeVisible();
  await page.getByRole('link', { name: 'Cada mes' }).click();

  await page.getByRole('button', { name: 'Pausar' }).click();
  await expect(page.getByText('En pausa. Lo que toque entretanto')).toBeVisible();
  await page.getByRole('link', { name: 'Facturas periódicas' }).first().click();
  await page.getByRole('link', { name: 'Todas', exact: true }).click();
  const row = page.getByRole('row', { name: /Gimnasio Levante/ });
  await expect(row.getByText('En pausa')).toBeVisible();
});
