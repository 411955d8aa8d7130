import { expectAccessible } from '../steps/accessible.ts';
import { createCustomer } from '../steps/customers.ts';
import { issueDocument, wordsOfPdf } from '../steps/documents.ts';
import { goTo } from '../steps/go-to.ts';
import { expect, signIn, test } from '../steps/office.ts';

test.use({ room: 'seed' });

const PASSWORD = 'almendros en flor';

test('[permissions] closes invoices to the contact: menu, address and PDF, and opens them again', {
  tag: '@seed',
}, async ({ page, visit }) => {
  const customer = await createCustomer(page, {
    company: 'Librería Cervantes',
    contact: {
      firstName: 'Pablo',
      email: 'pablo@cervantes.example',
      access: /contraseña que escribo/,
      password: PASSWORD,
    },
    permissionsOff: ['Facturas', 'Soporte'],
  });
  const invoice = await issueDocument(page, 'invoice', 'Librería Cervantes');
  const estimate = await issueDocument(page, 'estimate', 'Librería Cervantes');

  const pablo = await visit();
  await signIn(pablo, '/authentication/login', { email: 'pablo@cervantes.example', password: PASSWORD });
  await expect(pablo).toHaveURL(/\/portal$/);
  const menu = pablo.getByRole('navigation').first();
  await expect(menu.getByRole('link', { name: 'Presupuestos' })).toBeVisible();
  await expect(menu.getByRole('link', { name: 'Facturas' })).toBeHidden();
  await expect(pablo.getByText('Lo que hay que pagar')).toBeHidden();
  await expectAccessible(pablo);

  const status = async (address: string) => (await pablo.request.get(address)).status();
  expect(await status('/portal/invoices')).toBe(404);
  expect(await status(`/portal/invoices/${invoice}`)).toBe(404);
  expect(await status(`/api/pdf/portal/invoice/${invoice}`)).toBe(404);
  expect(await status(`/portal/estimates/${estimate}`)).toBe(200);
  await wordsOfPdf(pablo.request, `/api/pdf/portal/estimate/${estimate}`);

  await goTo(page, `/admin/customers/${customer}/contacts`);
  await page.getByRole('link', { name: 'Pablo' }).click();
  const permission = (name: string) => page.getByRole('switch', { name, exact: true });
  await expect(permission('Soporte'), 'kept for the support system').not.toBeChecked();
  await expect(permission('Proyectos')).toBeChecked();
  await permission('Facturas').check();
  await page.getByRole('button', { name: 'Guardar', exact: true }).click();
  await expect(page.getByText('Guardado.', { exact: true })).toBeVisible();
  await expectAccessible(page);

  await goTo(pablo, '/portal');
  await menu.getByRole('link', { name: 'Facturas' }).click();
  await pablo.getByRole('link', { name: /F-/ }).first().click();
  await expect(pablo.getByRole('link', { name: 'Abrir PDF' })).toBeVisible();
  await expectAccessible(pablo);
  await wordsOfPdf(pablo.request, `/api/pdf/portal/invoice/${invoice}`);
});

test('[language] shows the customer area in the customer’s language', { tag: '@seed' }, async ({
  page,
  visit,
}) => {
  await createCustomer(page, {
    company: 'Oxford Prints Ltd.',
    language: 'en',
    contact: {
      firstName: 'Emma',
      email: 'emma@oxford.example',
      access: /contraseña que escribo/,
      password: PASSWORD,
    },
  });
  const invoice = await issueDocument(page, 'invoice', 'Oxford Prints Ltd.');

  const emma = await visit();
  await signIn(emma, '/authentication/login', { email: 'emma@oxford.example', password: PASSWORD });
  await expect(emma).toHaveURL(/\/portal$/);
  await expect(emma.locator('html')).toHaveAttribute('lang', 'en');
  const menu = emma.getByRole('navigation').first();
  await expect(menu.getByRole('link', { name: 'Invoices' })).toBeVisible();
  await expectAccessible(emma);
  await menu.getByRole('button', { name: 'More' }).click();
  await emma.getByRole('menuitem', { name: 'Profile' }).click();
  await expect(emma.getByRole('heading', { name: 'Password' })).toBeVisible();
  await expectAccessible(emma);
  expect(await wordsOfPdf(emma.request, `/api/pdf/portal/invoice/${invoice}`)).toContain('Invoice');
});
