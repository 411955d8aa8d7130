import { expectAccessible } from '../steps/accessible.ts';
import { createCustomer } from '../steps/customers.ts';
import { goTo } from '../steps/go-to.ts';
import { expect, test } from '../steps/office.ts';
import { prepareDocument } from '../steps/prepare.ts';

test.use({ room: 'seed' });

test('[reports] shows which groups and customers are the most valuable, and who owes what', {
  tag: '@seed',
}, async ({ page }) => {
  const cellar = await createCustomer(page, { company: 'Bodegas Rubial, S.A.', groups: ['Bodegas'] });
  const dairy = await createCustomer(page, { company: 'Quesos Arista, S.L.', groups: ['Queserías'] });
  for (const customer of [cellar, cellar, dairy]) await prepareDocument(page, 'invoice', customer);

  await goTo(page, '/admin');
  await page.getByRole('navigation').getByRole('link', { name: 'Informes' }).click();
  await expect(page.getByRole('heading', { name: 'Informes' })).toBeVisible();
  const groups = page.getByRole('table', { name: 'Ventas por grupo' });
  await expect(groups.getByRole('row', { name: /^Bodegas/ })).toContainText('200,00');
  await expect(groups.getByRole('row', { name: /^Queserías/ })).toContainText('100,00');
  await expect(page.getByText('Grupos más valiosos')).toBeVisible();
  await expectAccessible(page);

  await page.getByRole('link', { name: 'Ventas por cliente' }).click();
  await page.waitForURL(/\/admin\/reports\/customers/);
  await page.getByRole('button', { name: /^Periodo/ }).click();
  await page.getByRole('menuitem', { name: 'Este mes' }).click();
  const customers = page.getByRole('table', { name: 'Ventas por cliente' });
  await expect(customers.getByRole('row', { name: /^Bodegas Rubial/ })).toContainText('200,00');
  await expectAccessible(page);
  const download = page.waitForEvent('download');
  await page.getByRole('link', { name: 'Exportar como CSV' }).click();
  expect((await download).suggestedFilename()).toMatch(/^customers_EUR_.*\.csv$/);

  await page.getByRole('link', { name: 'Antigüedad de saldos' }).click();
  await page.waitForURL(/\/admin\/reports\/ageing/);
  const owed = page.getByRole('table', { name: 'Antigüedad de saldos' });
  const row = owed.getByRole('row', { name: /^Bodegas Rubial/ });
  await expect(row).toContainText('242,00');
  await expectAccessible(page);
  await row.getByRole('link', { name: '242,00' }).first().click();
  await expect(page).toHaveURL(/\/admin\/invoices\?state=unpaid&customer=/);
  await expect(page.getByRole('row', { name: /Bodegas Rubial/ })).toHaveCount(2);
});
