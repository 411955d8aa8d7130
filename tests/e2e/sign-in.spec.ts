import { createHash, randomBytes } from 'node:crypto';
import postgres from 'postgres';
import { type AppUnderTest, expect, test } from '../support/e2e.ts';

const PASSWORD = 'olivo verde al sol';

test.use({
  room: 'sign-in',
  environment: {
    SETUP_COMPANY: 'Almazara Sierra Sur S.L.',
    SETUP_COUNTRY: 'ES',
    SETUP_ADMIN_EMAIL: 'ana@example.com',
    SETUP_ADMIN_PASSWORD: PASSWORD,
  },
  locale: 'es-ES',
});

/** Runs one statement in the app's own database. */
async function inDatabase<Row extends object>(
  app: AppUnderTest,
  work: (sql: postgres.Sql) => Promise<Row[]>,
): Promise<Row[]> {
  const sql = postgres(app.database?.url ?? '', { max: 1, prepare: false });
  return work(sql).finally(() => sql.end());
}

/** A contact with an invitation that nobody has used yet; the token of its link. */
async function invitedContact(app: AppUnderTest, email: string): Promise<string> {
  const token = randomBytes(32).toString('base64url');
  const digest = createHash('sha256').update(token, 'ascii').digest();
  await inDatabase(
    app,
    (sql) => sql`
      with customer as (
        insert into customers (company, currency, language) values ('Acme', 'EUR', 'en') returning id
      ), contact as (
        insert into contacts (customer_id, first_name, email, is_primary)
        select id, 'Grace', ${email}, true from customer returning id
      )
      insert into access_links (kind, contact_id, token_hash, expires_at)
      select 'invitation', id, ${digest}, now() + interval '1 day' from contact`,
  );
  return token;
}

test.describe('without scripts', () => {
  test.use({ javaScriptEnabled: false });

  test('staff sign in with a plain form, in the language chosen there, and come back to the page they wanted', async ({
    page,
  }) => {
    await page.goto('/admin/account');
    await expect(page).toHaveURL(/\/admin\/login\?next=%2Fadmin%2Faccount$/);
    await expect(page.locator('html')).toHaveAttribute('lang', 'es');
    await page.getByRole('button', { name: 'English' }).click();
    await expect(page.getByRole('heading', { name: 'Sign in' })).toBeVisible();

    await page.getByLabel('Email').fill('ana@example.com');
    await page.getByLabel('Password', { exact: true }).fill('wrong');
    await page.getByRole('button', { name: 'Sign in' }).click();
    await expect(page.getByRole('alert').first()).toContainText('do not fit together');
    await expect(page.getByLabel('Email')).toHaveValue('ana@example.com');

    await page.getByLabel('Password', { exact: true }).fill(PASSWORD);
    await page.getByRole('button', { name: 'Sign in' }).click();
    await expect(page).toHaveURL(/\/admin\/account$/);
    await expect(page.locator('html')).toHaveAttribute('lang', 'es');
  });
});

test('one browser holds a member of staff and a contact at once', async ({ page, app }) => {
  const token = await invitedContact(app, 'grace@acme.example');
  const link = `/authentication/password/${token}`;
  // Whoever scans mail has opened the link before.
  await page.request.get(link);
  await page.goto(link);
  await expect(page.getByText('grace@acme.example')).toBeVisible();
  await page.getByLabel('Contraseña nueva').fill('corta');
  await page.getByRole('button', { name: 'Guardar e iniciar sesión' }).click();
  await expect(page.getByText('Como mínimo 10 caracteres')).toBeVisible();
  await page.getByLabel('Contraseña nueva').fill('una contraseña mejor');
  await page.getByRole('button', { name: 'Guardar e iniciar sesión' }).click();
  await expect(page).toHaveURL(/\/portal$/);

  await page.goto('/admin');
  await expect(page).toHaveURL(/\/admin\/login/);
  await page.getByLabel('Correo electrónico').fill('ana@example.com');
  await page.getByLabel('Contraseña', { exact: true }).fill(PASSWORD);
  await page.getByRole('button', { name: 'Iniciar sesión' }).click();
  await expect(page).toHaveURL(/\/admin$/);
  await page.goto('/authentication/login');
  await expect(page).toHaveURL(/\/portal$/);

  await page.goto(link);
  await expect(page.getByRole('heading', { name: 'Este enlace ya no sirve' })).toBeVisible();
});

test('a forgotten password: the same answer for known and unknown, and an email for the known one', async ({
  page,
  app,
}) => {
  for (const email of ['ana@example.com', 'nobody@example.com']) {
    await page.goto('/admin/login');
    await page.getByRole('link', { name: '¿La ha olvidado?' }).click();
    await expect(page).toHaveURL(/\/admin\/forgot$/);
    await expect(page.getByRole('button', { name: 'Enviar enlace' })).toBeVisible();
    await page.getByLabel('Correo electrónico').fill(email);
    await page.getByRole('button', { name: 'Enviar enlace' }).click();
    await expect(page.getByText(`Si ${email} corresponde a una cuenta`)).toBeVisible();
  }
  const sent = () =>
    inDatabase<{ to_email: string; template: string }>(
      app,
      (sql) => sql`select to_email, template from emails where template = 'staff_password_reset'`,
    );
  await expect.poll(sent).toEqual([{ to_email: 'ana@example.com', template: 'staff_password_reset' }]);
});

test('staff invite somebody, who comes in; deactivated, they are out with the next click', async ({
  page,
  browser,
  app,
}) => {
  await page.goto('/admin/login?next=/admin/settings/staff');
  await page.getByLabel('Correo electrónico').fill('ana@example.com');
  await page.getByLabel('Contraseña', { exact: true }).fill(PASSWORD);
  await page.getByRole('button', { name: 'Iniciar sesión' }).click();
  await page.getByRole('link', { name: 'Invitar a alguien' }).click();
  await page.getByLabel('Nombre', { exact: true }).fill('Benito');
  await page.getByLabel('Correo electrónico').fill('benito@example.com');
  await page.getByRole('button', { name: 'Enviar invitación' }).click();
  await expect(page.getByRole('row', { name: /Benito.*Pendiente/ })).toBeVisible();

  // No provider is set up, so the link stands in the email log only; here it is replaced by one that we know.
  const token = randomBytes(32).toString('base64url');
  const digest = createHash('sha256').update(token, 'ascii').digest();
  await inDatabase(
    app,
    (sql) =>
      sql`update access_links set token_hash = ${digest} where kind = 'invitation' and staff_id is not null`,
  );
  const elsewhere = await browser.newPage({ baseURL: app.url, locale: 'es-ES' });
  await elsewhere.goto(`/admin/password/${token}`);
  await elsewhere.getByLabel('Contraseña nueva').fill(PASSWORD);
  await elsewhere.getByRole('button', { name: 'Guardar e iniciar sesión' }).click();
  await expect(elsewhere).toHaveURL(/\/admin$/);
  // Staff who are no administrators have no settings.
  await elsewhere.goto('/admin/settings/staff');
  await expect(elsewhere.getByText('Esta página no existe o no puede verla.')).toBeVisible();

  await page.getByRole('link', { name: 'Benito' }).click();
  await page.getByRole('button', { name: 'Desactivar' }).click();
  await page.getByRole('alertdialog').getByRole('button', { name: 'Desactivar' }).click();
  await expect(page.getByText('No puede iniciar sesión')).toBeVisible();
  await elsewhere.goto('/admin/account');
  await expect(elsewhere).toHaveURL(/\/admin\/login\?next=/);
  await elsewhere.close();
});
