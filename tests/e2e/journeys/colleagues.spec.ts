import { expectAccessible } from '../steps/accessible.ts';
import { createCustomer } from '../steps/customers.ts';
import { issueDocument } from '../steps/documents.ts';
import { goTo } from '../steps/go-to.ts';
import { expect, signIn, test } from '../steps/office.ts';
import { linkOfEmail } from '../steps/show-link.ts';

test.use({ room: 'colleagues' });

const PASSWORD = 'fresnos junto al agua';
const PRIMARY = { email: 'carmen@fresno.example', password: PASSWORD };

for (const width of [1280, 360]) {
  test(`the primary contact adds a colleague without invoices, who sees none, at ${width} px`, async ({
    page,
    visit,
  }) => {
    const company = `Fresno ${width}, S.L.`;
    const primary = { ...PRIMARY, email: `carmen@fresno${width}.example` };
    const colleague = `luis@fresno${width}.example`;
    await createCustomer(page, {
      company,
      contact: {
        firstName: 'Carmen',
        email: primary.email,
        access: /contraseña que escribo/,
        password: PASSWORD,
      },
    });
    const invoice = await issueDocument(page, 'invoice', company);
    const viewport = { width, height: 800 };
    const carmen = await visit({ viewport });
    await signIn(carmen, '/authentication/login', primary);
    await expect(carmen).toHaveURL(/\/portal$/);

    const manages = async (on: boolean) => {
      await goTo(page, '/admin/settings/customers');
      await page.getByRole('switch', { name: /contactos principales pueden gestionar/ }).setChecked(on);
      await page.getByRole('button', { name: 'Guardar', exact: true }).click();
      await expect(page.getByText('Guardado.', { exact: true })).toBeVisible();
    };
    expect((await carmen.request.get('/portal/contacts')).status()).toBe(404);
    await manages(true);
    await expectAccessible(page);

    await goTo(carmen, '/portal/contacts');
    await expectAccessible(carmen);
    await carmen.getByRole('link', { name: 'Añadir contacto' }).click();
    await carmen.getByLabel('Nombre').fill('Luis');
    await carmen.getByLabel('Correo electrónico').fill(primary.email);
    await carmen.getByRole('switch', { name: 'Facturas' }).uncheck();
    await expect(carmen.getByRole('checkbox', { name: 'Facturas' })).not.toBeChecked();
    await carmen.getByRole('button', { name: 'Enviar invitación' }).click();
    await expect(carmen.getByText('Otra persona ya tiene este correo')).toBeVisible();
    await expectAccessible(carmen);
    await carmen.getByLabel('Correo electrónico').fill(colleague);
    await carmen.getByRole('button', { name: 'Enviar invitación' }).click();
    await expect(carmen).toHaveURL(/\/portal\/contacts$/);
    await expect(carmen.getByRole('listitem').filter({ hasText: colleague })).not.toContainText('Facturas');

    const luis = await visit({ viewport });
    await goTo(luis, await linkOfEmail(page, colleague, /^Establezca su contraseña/));
    await luis.getByLabel('Contraseña nueva').fill(PASSWORD);
    await luis.getByRole('button', { name: 'Guardar e iniciar sesión' }).click();
    await expect(luis).toHaveURL(/\/portal$/);
    await expectAccessible(luis);
    const status = async (address: string) => (await luis.request.get(address)).status();
    for (const address of [
      '/portal/invoices',
      `/portal/invoices/${invoice}`,
      `/api/pdf/portal/invoice/${invoice}`,
      '/portal/contacts',
    ]) {
      expect(await status(address), address).toBe(404);
    }
    expect(await status('/portal/estimates')).toBe(200);

    await goTo(carmen, '/portal/contacts');
    await carmen.getByRole('link', { name: 'Luis' }).click();
    await carmen.getByRole('switch', { name: 'Facturas' }).check();
    await carmen.getByRole('button', { name: 'Guardar' }).click();
    await expect(carmen.getByText('Guardado.', { exact: true })).toBeVisible();
    expect(await status(`/portal/invoices/${invoice}`)).toBe(200);
    await carmen.getByRole('button', { name: 'Quitar el acceso' }).click();
    await carmen.getByRole('alertdialog').getByRole('button', { name: 'Quitar el acceso' }).click();
    await expect(carmen.getByRole('button', { name: 'Volver a dar acceso' })).toBeVisible();
    await expectAccessible(carmen);
    await luis.goto('/portal');
    await expect(luis).toHaveURL(/\/authentication\/login/);

    await manages(false);
    expect((await carmen.request.get('/portal/contacts')).status()).toBe(404);
  });
}

test('staff export what is held on a contact and erase it; what was issued stays', async ({
  page,
  visit,
}) => {
  const email = 'pilar@aliso.example';
  await createCustomer(page, {
    company: 'Aliso, S.L.',
    contact: { firstName: 'Pilar', email, access: /contraseña que escribo/, password: PASSWORD },
  });
  const invoice = await issueDocument(page, 'invoice', 'Aliso, S.L.');
  const pilar = await visit({ viewport: { width: 360, height: 800 } });
  await signIn(pilar, '/authentication/login', { email, password: PASSWORD });
  await expect(pilar).toHaveURL(/\/portal$/);
  await goTo(pilar, '/portal/profile');
  const own = pilar.waitForEvent('download');
  await pilar.getByRole('link', { name: 'Descargar mis datos' }).click();
  expect((await own).suggestedFilename()).toBe('data.zip');

  await goTo(page, '/admin/customers');
  await page.getByRole('link', { name: 'Aliso, S.L.' }).click();
  await page.getByRole('link', { name: 'Contactos' }).click();
  await page
    .getByRole('row', { name: /pilar@aliso/ })
    .getByRole('link')
    .click();
  await expect(page.getByRole('heading', { name: 'Pilar' })).toBeVisible();
  const more = page.getByRole('button', { name: 'Más acciones' });
  await more.click();
  const file = page.waitForEvent('download');
  await page.getByRole('menuitem', { name: 'Exportar los datos' }).click();
  expect((await file).suggestedFilename()).toBe('data.zip');

  await more.click();
  await page.getByRole('menuitem', { name: 'Borrar los datos personales' }).click();
  const question = page.getByRole('alertdialog');
  await expect(question.getByText('Los documentos emitidos')).toBeVisible();
  await expectAccessible(page);
  const sure = question.getByRole('checkbox');
  await question.getByRole('button', { name: 'Borrar' }).click();
  await expect(sure).toHaveAccessibleDescription(/Marque antes esta casilla/);
  await expectAccessible(page);
  await sure.check();
  await question.getByRole('button', { name: 'Cancelar' }).click();
  await more.click();
  await page.getByRole('menuitem', { name: 'Borrar los datos personales' }).click();
  // Asked again, it is to be meant again.
  await expect(sure).not.toBeChecked();
  await sure.check();
  await question.getByRole('button', { name: 'Borrar' }).click();
  await expect(page.getByText('Los datos personales de este contacto se borraron')).toBeVisible();
  await expect(page.getByText(email)).toBeHidden();
  await expectAccessible(page);
  await pilar.goto('/portal');
  await expect(pilar).toHaveURL(/\/authentication\/login/);
  await goTo(page, `/admin/invoices/${invoice}`);
  await expect(page.getByText('Aliso, S.L.').first()).toBeVisible();
});
