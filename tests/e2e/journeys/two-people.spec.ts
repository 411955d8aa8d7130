import { createCustomer } from '../steps/customers.ts';
import { goTo } from '../steps/go-to.ts';
import { ADMINISTRATOR, expect, signIn, test } from '../steps/office.ts';

test.use({ room: 'seed' });

test('tells the later of two people who edit a customer, and shows both versions', async ({
  page,
  visit,
}) => {
  const id = await createCustomer(page, { company: 'Dos Manos, S.L.' });
  const edit = `/admin/customers/${id}/edit`;
  const other = await visit();
  await signIn(other, '/admin/login', ADMINISTRATOR);
  await expect(other).toHaveURL(/\/admin$/);

  await goTo(page, edit);
  await goTo(other, edit);
  await other.getByLabel('Empresa').fill('Dos Manos y Media, S.L.');
  await other.getByRole('button', { name: 'Guardar', exact: true }).click();
  await expect(other.getByRole('heading', { name: 'Dos Manos y Media, S.L.', level: 1 })).toBeVisible();

  await page.getByLabel('Empresa').fill('Tres Manos, S.L.');
  await page.getByRole('button', { name: 'Guardar', exact: true }).click();
  const told = page.getByRole('alert').filter({ hasText: 'Otra persona lo ha guardado entretanto' });
  await expect(told).toContainText('Dos Manos y Media, S.L.');
  await expect(told).toContainText('Tres Manos, S.L.');
  await expect(page.getByLabel('Empresa'), 'nothing typed is lost').toHaveValue('Tres Manos, S.L.');

  await told.getByRole('button', { name: 'Usar lo guardado' }).click();
  await expect(page.getByLabel('Empresa')).toHaveValue('Dos Manos y Media, S.L.');
});
