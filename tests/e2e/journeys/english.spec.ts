import { expect, test } from '../../support/e2e.ts';
import { expectAccessible } from '../steps/accessible.ts';
import { goTo } from '../steps/go-to.ts';
import { ADMINISTRATOR, signIn } from '../steps/office.ts';
import { showLink } from '../steps/show-link.ts';

const ENGLISH = { email: 'Email', password: 'Password', button: 'Sign in' };

test.use({
  room: 'english',
  locale: 'en-GB',
  environment: {
    SETUP_COMPANY: 'Thistle & Sons Ltd',
    SETUP_COUNTRY: 'GB',
    SETUP_ADMIN_EMAIL: ADMINISTRATOR.email,
    SETUP_ADMIN_PASSWORD: ADMINISTRATOR.password,
  },
});

test('makes a customer in English, who signs in to the customer area', async ({ page, browser, app }) => {
  await signIn(page, '/admin/login', ADMINISTRATOR, ENGLISH);
  await page.getByRole('navigation').getByRole('link', { name: 'Customers' }).click();
  await expect(page.getByRole('heading', { name: 'Customers', level: 1 })).toBeVisible();
  await page.getByRole('link', { name: 'New customer' }).first().click();
  await page.getByRole('region', { name: 'Customer', exact: true }).getByLabel('Company').fill('Moss Bakery');
  const person = page.getByRole('region', { name: 'Contact and permissions' });
  await person.getByLabel('First name').fill('Iris');
  await person.getByRole('textbox', { name: /^Email/ }).fill('iris@moss.example');
  await expectAccessible(page);
  await page.getByRole('button', { name: 'Save', exact: true }).click();
  await expect(page.getByRole('heading', { name: 'Moss Bakery', level: 1 })).toBeVisible();

  await goTo(page, '/admin/email-log');
  await page.getByRole('table').getByRole('link').first().click();
  await expect(page.getByText('iris@moss.example')).toBeVisible();
  await showLink(page, 'Show the link');
  const link = await page.getByRole('link', { name: /\/authentication\/password\// }).getAttribute('href');

  const iris = await (await browser.newContext({ baseURL: app.url, locale: 'en-GB' })).newPage();
  await goTo(iris, link ?? '');
  await iris.getByLabel('New password').fill('a heron by the mill');
  await iris.getByRole('button', { name: 'Save and sign in' }).click();
  await expect(iris).toHaveURL(/\/portal$/);
  await expectAccessible(iris);
  await iris.context().close();
});
