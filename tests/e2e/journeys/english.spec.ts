import type { Page } from '@playwright/test';
import { expect, test } from '../../support/e2e.ts';
import { expectAccessible } from '../steps/accessible.ts';
import { wordsOfPdf } from '../steps/documents.ts';
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

test('keeps an account with prices that include tax to the penny, from the estimate to the refund', async ({
  page,
}) => {
  test.setTimeout(150_000);
  page.setDefaultTimeout(15_000);
  await signIn(page, '/admin/login', ADMINISTRATOR, ENGLISH);
  await expect(page).toHaveURL(/\/admin$/);

  await test.step('the company is completed', async () => {
    await goTo(page, '/admin/settings/company');
    await page.getByLabel('Tax ID').fill('GB980780684');
    await page.getByLabel('Street and number').fill('1 Mill Lane');
    await page.getByLabel('City').fill('York');
    await page.getByRole('button', { name: 'Save', exact: true }).click();
    await expect(page.getByText('Saved.', { exact: true })).toBeVisible();
  });

  const customerId = await test.step('a customer is made', async () => {
    await goTo(page, '/admin/customers/new');
    await page
      .getByRole('region', { name: 'Customer', exact: true })
      .getByLabel('Company')
      .fill('Fen Grocers');
    await page.getByRole('button', { name: 'Save', exact: true }).click();
    await expect(page.getByRole('heading', { name: 'Fen Grocers', level: 1 })).toBeVisible();
    return new URL(page.url()).pathname.split('/').at(-1) ?? '';
  });

  await test.step('three at 9.99, tax included', async () => {
    await goTo(page, `/admin/estimates/new?customer=${customerId}`);
    const line = page.getByRole('group', { name: 'Line 1' });
    await line.getByLabel('Description').fill('Honey');
    await line.getByLabel('Quantity').fill('3');
    await line.getByLabel('Price').fill('9.99');
    await page.getByRole('switch', { name: /Prices include tax/ }).check();
    await expect(figure(page, 'VAT 20%')).toHaveText('£4.99');
    await expect(figure(page, /^Total/)).toHaveText('£29.97');
    await page.getByRole('button', { name: 'Save', exact: true }).click();
    await page.waitForURL(/\/admin\/estimates\/[0-9a-f-]{36}$/);
    await issue(page);
  });

  const invoice = await test.step('become an invoice, though nobody has answered', async () => {
    await page.getByRole('button', { name: 'Convert to invoice' }).click();
    await page.getByRole('dialog').getByRole('button', { name: 'Convert to invoice' }).click();
    await page.waitForURL(/\/admin\/invoices\/[0-9a-f-]{36}$/);
    await issue(page);
    const id = new URL(page.url()).pathname.split('/').at(-1) ?? '';
    const words = await wordsOfPdf(page.request, `/api/pdf/invoice/${id}`);
    for (const each of ['24.98', '4.99', '29.97']) expect(words).toContain(each);
    return id;
  });

  await test.step('which is paid in part, and credited', async () => {
    await page.getByRole('link', { name: 'Record payment' }).click();
    await page.getByLabel('Amount').fill('10');
    await page.getByLabel(/^What invoice .* gets$/).fill('10');
    await page.getByRole('button', { name: 'Record payment' }).click();
    await page.waitForURL(/\/admin\/(payments|invoices)\/[0-9a-f-]{36}$/);
    await goTo(page, `/admin/invoices/${invoice}`);
    await expect(figure(page, /^Left to pay$/)).toHaveText('£19.97');
    await page.getByRole('button', { name: 'Credit', exact: true }).click();
    await page
      .getByRole('dialog')
      .getByLabel(/^Reason/)
      .fill('Jars broken');
    await page.getByRole('dialog').getByRole('button', { name: 'Make credit note' }).click();
    await page.waitForURL(/\/admin\/credit-notes\/[0-9a-f-]{36}\/edit$/);
    await page.getByRole('button', { name: 'Save', exact: true }).click();
    await page.waitForURL(/\/admin\/credit-notes\/[0-9a-f-]{36}$/);
    await issue(page);
    await expect(page.getByRole('row', { name: /INV-/ })).toContainText('£19.97');
  });

  await test.step('and refunded, until nothing is owed', async () => {
    await page.getByRole('button', { name: 'Refund' }).click();
    await expect(page.getByRole('dialog').getByLabel('Amount')).toHaveValue('10.00');
    await page.getByRole('dialog').getByRole('button', { name: 'Refund' }).click();
    await expect(page.getByText('Refund recorded.', { exact: true })).toBeVisible();
    await goTo(page, `/admin/customers/${customerId}/statement`);
    await expect(page.getByRole('table').getByRole('row').last()).toContainText('£0.00');
  });
});

/** The figure that stands beside a word. */
const figure = (page: Page, word: string | RegExp) =>
  page.getByRole('term').filter({ hasText: word }).locator('xpath=following-sibling::dd[1]').first();

async function issue(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Issue', exact: true }).click({ timeout: 10_000 });
  await page.getByRole('dialog').getByRole('button', { name: 'Issue', exact: true }).click();
  await expect(page.getByRole('button', { name: 'Issue', exact: true })).toBeHidden();
}
