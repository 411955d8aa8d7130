import { expectAccessible } from '../steps/accessible.ts';
import { goTo } from '../steps/go-to.ts';
import { expect, signIn, test } from '../steps/office.ts';
import { prepareCustomer, prepareDocument } from '../steps/prepare.ts';

test.use({ room: 'open-as-contact' });

const PASSWORD = 'sauces en la ribera';
const OPEN = 'Abrir como este contacto';

for (const [width, language] of [
  [1280, 'es'],
  [360, 'ar'],
] as const) {
  test(`staff look at the customer area as a contact, whose word stays its own, at ${width} px`, async ({
    page,
    visit,
  }) => {
    test.slow();
    const email = `rosa@sauce${width}.example`;
    const company = `Sauce ${width}, S.L.`;
    const { customerId } = await prepareCustomer(page, {
      ...{ company, firstName: 'Rosa', email, language, password: PASSWORD },
    });
    const estimate = await prepareDocument(page, 'estimate', customerId);
    await page.setViewportSize({ width, height: 800 });
    await goTo(page, `/admin/customers/${customerId}/contacts`);
    if (width === 1280) {
      await expectAccessible(page);
      await page.getByRole('button', { name: 'Abrir el área de clientes como Rosa' }).click();
    } else {
      await page.getByRole('link', { name: 'Rosa' }).click();
      await expect(page).toHaveURL(/\/admin\/contacts\//);
      await page.getByRole('button', { name: 'Más acciones' }).click();
      await page.getByRole('menuitem', { name: OPEN }).click();
    }
    await expect(page).toHaveURL(/\/portal$/);
    // In the language of who looks, whatever the contact reads.
    const banner = page.getByRole('complementary').filter({ hasText: 've el área de clientes como Rosa' });
    await expect(banner).toBeVisible();
    await expectAccessible(page);

    await goTo(page, `/portal/estimates/${estimate}`);
    await expect(banner).toBeVisible();
    await expect(page.getByRole('main').getByRole('link', { name: 'PDF' }).first()).toBeVisible();
    await expect(page.getByRole('main').getByRole('button')).toHaveCount(0);

    await goTo(page, '/portal/profile');
    await expect(page.locator('input[type=password]')).toHaveCount(0);
    await page.locator('input[autocomplete="organization-title"]').fill('Gerente');
    await page.locator('form button[type=submit]').click();
    await expect(page.locator('form button[type=submit]')).toBeEnabled();
    await expect(banner).toBeVisible();
    // What is said in the contact's name is not offered.
    expect((await page.request.get('/portal/tickets/new')).status()).toBe(404);
    await goTo(page, '/portal/no-such-page');
    await expect(banner).toBeVisible();

    await banner.getByRole('button', { name: 'Volver a la administración' }).click();
    await expect(page).toHaveURL(/\/admin\/contacts\/[0-9a-f-]{36}$/);
    await expect(page.getByLabel('Cargo')).toHaveValue('Gerente');
    await expect(page.getByText('Área de clientes abierta como Rosa')).toBeVisible();
    await expect(page.getByText('Área de clientes como Rosa cerrada')).toBeVisible();
    // In one sentence each name is kept apart from what stands beside it.
    await expect(page.getByText(/^\u2068Ana\u2069, como \u2068Rosa\u2069 · /)).toBeVisible();
    expect((await page.request.get('/portal', { maxRedirects: 0 })).status()).toBe(307);

    const rosa = await visit({ viewport: { width, height: 800 } });
    await signIn(rosa, '/authentication/login', { email, password: PASSWORD });
    await expect(rosa).toHaveURL(/\/portal$/);
    await expect(rosa.getByRole('complementary')).toBeHidden();
    await goTo(rosa, `/portal/estimates/${estimate}`);
    await expect(rosa.getByRole('main').getByRole('button').first()).toBeVisible();
  });
}
