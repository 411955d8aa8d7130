import { expectAccessible } from '../steps/accessible.ts';
import { goTo } from '../steps/go-to.ts';
import { browserOf, expectDressed, LOOKS, signInWords, subjectOf, wordsOf } from '../steps/looks.ts';
import { expect, signIn, test } from '../steps/office.ts';
import { prepareCustomer, prepareDocument } from '../steps/prepare.ts';
import { linkOfEmail } from '../steps/show-link.ts';

test.use({ room: 'ways-in' });

const PASSWORD = 'fresnos junto al agua';

for (const look of LOOKS) {
  const { language, width } = look;
  test(`the primary contact adds a colleague without invoices, who sees none, in ${language} at ${width} px`, async ({
    page,
    visit,
  }) => {
    const { auth, common, errors, portal } = wordsOf(language);
    const email = `carmen@fresno-${language}-${width}.example`;
    const colleague = `luis@fresno-${language}-${width}.example`;
    const { customerId } = await prepareCustomer(page, {
      ...{ company: `Fresno ${language} ${width}, S.L.`, firstName: 'Carmen', email, language },
      password: PASSWORD,
    });
    // A colleague reads what the company has agreed on.
    const invoice = await prepareDocument(page, 'invoice', customerId);
    const carmen = await visit(browserOf(look));
    await signIn(carmen, '/authentication/login', { email, password: PASSWORD }, signInWords(language));
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

    const words = portal.contacts;
    const invoices = common.permission.invoices;
    await goTo(carmen, '/portal/contacts');
    await expectDressed(carmen, look);
    await expectAccessible(carmen);
    await carmen.getByRole('link', { name: words.add }).click();
    await carmen.getByLabel(portal.profile.firstName).fill('Luis');
    await carmen.getByRole('textbox', { name: common.email }).fill(email);
    await carmen.getByRole('combobox', { name: common.language }).selectOption(language);
    await carmen.getByRole('switch', { name: invoices }).uncheck();
    await expect(carmen.getByRole('checkbox', { name: words.email.invoice })).not.toBeChecked();
    await carmen.getByRole('button', { name: words.invite }).click();
    await expect(carmen.getByText(errors.email_taken)).toBeVisible();
    await expectAccessible(carmen);
    await carmen.getByRole('textbox', { name: common.email }).fill(colleague);
    await carmen.getByRole('button', { name: words.invite }).click();
    await expect(carmen).toHaveURL(/\/portal\/contacts$/);
    await expect(carmen.getByRole('listitem').filter({ hasText: colleague })).not.toContainText(invoices);

    const luis = await visit(browserOf(look));
    await goTo(luis, await linkOfEmail(page, colleague, subjectOf(language, 'set_password')));
    await luis.getByLabel(auth.newPassword.label).fill(PASSWORD);
    await luis.getByRole('button', { name: auth.newPassword.button }).click();
    await expect(luis).toHaveURL(/\/portal$/);
    await expectDressed(luis, look);
    await expectAccessible(luis);
    await expect(luis.getByRole('link', { name: portal.nav.invoices, exact: true })).toHaveCount(0);
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
    await carmen.getByRole('switch', { name: invoices }).check();
    await carmen.getByRole('button', { name: common.save }).click();
    await expect(carmen.getByText(common.saved, { exact: true })).toBeVisible();
    expect(await status(`/portal/invoices/${invoice}`)).toBe(200);
    await carmen.getByRole('button', { name: words.deactivate }).click();
    await carmen.getByRole('alertdialog').getByRole('button', { name: words.deactivate }).click();
    await expect(carmen.getByRole('button', { name: words.activate })).toBeVisible();
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
  const { customerId } = await prepareCustomer(page, {
    ...{ company: 'Aliso, S.L.', firstName: 'Pilar', email, language: 'es', password: PASSWORD },
  });
  const invoice = await prepareDocument(page, 'invoice', customerId);
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
