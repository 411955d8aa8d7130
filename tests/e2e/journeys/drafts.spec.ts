import { createCustomer } from '../steps/customers.ts';
import { saveLine, startDocument } from '../steps/documents.ts';
import { goTo } from '../steps/go-to.ts';
import { ADMINISTRATOR, expect, signIn, test } from '../steps/office.ts';

test.use({ room: 'seed' });

const SAVED = 'Guardado solo';

test('loses nothing that is typed to a reload, to a second tab or to a session that ends', async ({
  visit,
}) => {
  const page = await visit();
  await signIn(page, '/admin/login', ADMINISTRATOR);
  await expect(page).toHaveURL(/\/admin$/);
  await createCustomer(page, { company: 'Borradores Vivos, S.L.' });
  const restore = page.getByRole('button', { name: 'Recuperar lo escrito' });
  const line = page.getByRole('group', { name: 'Línea 1' });
  const reference = page.getByLabel('Referencia');

  await startDocument(page, 'estimate', 'Borradores Vivos, S.L.');
  await line.getByLabel('Descripción').fill('Mesa a medida');
  await page.reload();
  await restore.click();
  await expect(page.getByRole('combobox', { name: 'Cliente' })).toHaveText('Borradores Vivos, S.L.');
  await expect(line.getByLabel('Descripción')).toHaveValue('Mesa a medida');
  const id = await saveLine(page, 'estimate', 'Mesa a medida de roble', '900');
  await goTo(page, '/admin/estimates/new');
  await expect(page.getByRole('combobox', { name: 'Cliente' })).toBeVisible();
  await expect(restore, 'what is saved is not offered again').toBeHidden();

  const edit = `/admin/estimates/${id}/edit`;
  await goTo(page, edit);
  const other = await page.context().newPage();
  await goTo(other, edit);
  await other.getByLabel('Referencia').fill('de la segunda pestaña');
  await expect(other.getByText(SAVED)).toBeVisible();
  await reference.fill('de la primera pestaña');
  const told = page.getByRole('region', { name: 'Lo que se ha guardado entretanto' });
  await expect(told).toContainText('de la segunda pestaña');
  await expect(reference).toHaveValue('de la primera pestaña');
  await told.getByRole('button', { name: 'Conservar la mía y guardar de nuevo' }).click();
  await expect(page.getByText(SAVED)).toBeVisible();

  const cookies = await page.context().cookies();
  await page.context().clearCookies();
  await reference.fill('sin sesión');
  await expect(page.getByText('se conserva en este navegador')).toBeVisible();
  await page.reload();
  await expect(page).toHaveURL(/\/admin\/login/);
  await page.context().addCookies(cookies);
  await goTo(page, edit);
  await expect(reference).toHaveValue('de la primera pestaña');
  await restore.click();
  await expect(reference).toHaveValue('sin sesión');
  await expect(page.getByText(SAVED)).toBeVisible();
});
