import { expectAccessible } from '../steps/accessible.ts';
import { goTo } from '../steps/go-to.ts';
import { browserOf, expectDressed, LOOKS, subjectOf, wordsOf } from '../steps/looks.ts';
import { expect, test } from '../steps/office.ts';
import { setCustomers } from '../steps/prepare.ts';
import { linkOfEmail } from '../steps/show-link.ts';

test.use({ room: 'ways-in' });

const PASSWORD = 'quesos de oveja curados';

for (const look of LOOKS) {
  const { language, width } = look;
  test(`somebody registers, verifies their email and is confirmed, in ${language} at ${width} px`, async ({
    page,
    visit,
  }) => {
    const { auth, common, errors, portal } = wordsOf(language);
    const email = `lucia@prado-${language}-${width}.example`;
    await setCustomers(page, { allowRegistration: true, confirmRegistrations: true });
    const lucia = await visit(browserOf(look));
    await goTo(lucia, '/authentication/register');
    await expectDressed(lucia, look);
    const typed = (label: string) => lucia.getByLabel(label, { exact: true });
    await typed(auth.register.firstName).fill('Lucía');
    await lucia.getByLabel(common.email).fill(email);
    await lucia.getByRole('button', { name: auth.register.button }).click();
    await expect(lucia.getByText(errors.required)).toBeVisible();
    await expect(typed(auth.register.firstName)).toHaveValue('Lucía');
    await expectAccessible(lucia);
    await lucia.getByLabel(auth.register.lastName).fill('Prado');
    await lucia.getByRole('button', { name: auth.register.button }).click();
    await expect(lucia.getByText(auth.register.sent)).toBeVisible();
    await expectAccessible(lucia);

    await goTo(lucia, await linkOfEmail(page, email, subjectOf(language, 'registration_verify')));
    await expectDressed(lucia, look);
    await lucia.getByRole('button', { name: auth.register.verifyButton }).click();
    await expect(lucia.getByText(auth.register.verified)).toBeVisible();
    await expectAccessible(lucia);

    await goTo(page, '/admin/registrations');
    await page.getByRole('button', { name: 'Confirmar' }).click();
    await page.getByRole('alertdialog').getByRole('button', { name: 'Confirmar' }).click();
    await expect(page.getByText('No espera nadie.')).toBeVisible();

    await goTo(lucia, await linkOfEmail(page, email, subjectOf(language, 'welcome')));
    await expectDressed(lucia, look);
    await lucia.getByLabel(auth.newPassword.label).fill(PASSWORD);
    await expectAccessible(lucia);
    await lucia.getByRole('button', { name: auth.newPassword.button }).click();
    await expect(lucia).toHaveURL(/\/portal$/);
    await expectDressed(lucia, look);
    await expect(lucia.getByText(portal.home.nothingYet)).toBeVisible();
    await setCustomers(page);
    expect((await lucia.request.get('/authentication/register')).status()).toBe(404);
  });
}
