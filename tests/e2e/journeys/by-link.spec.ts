import type { Page } from '@playwright/test';
import { expectAccessible } from '../steps/accessible.ts';
import { createCustomer } from '../steps/customers.ts';
import { goTo } from '../steps/go-to.ts';
import { expect, signIn, test } from '../steps/office.ts';
import { linkOfEmail } from '../steps/show-link.ts';

test.use({ room: 'by-link' });

const PASSWORD = 'castaños y hayas';

/** What a customer reads on the way, in their language. */
const READERS = [
  {
    ...{ locale: 'es-ES', lang: 'es', width: 1280 },
    ...{ offer: 'Recibir un enlace por correo', email: 'Correo electrónico', send: 'Enviar enlace' },
    ...{
      subject: /^Su enlace para entrar/,
      go: 'Iniciar sesión',
      again: 'Pedir otro enlace',
      stay: /^Seguir/,
    },
  },
  {
    ...{ locale: 'de-DE', lang: 'de', width: 360 },
    ...{ offer: 'Stattdessen einen Link per E-Mail erhalten', email: 'E-Mail', send: 'Link senden' },
    ...{
      subject: /^Ihr Link zur Anmeldung/,
      go: 'Anmelden',
      again: 'Neuen Link anfordern',
      stay: /fortfahren$/,
    },
  },
  {
    ...{ locale: 'ar', lang: 'ar', width: 360 },
    ...{ offer: 'الدخول برابط عبر البريد الإلكتروني', email: 'البريد الإلكتروني', send: 'إرسال الرابط' },
    ...{ subject: /^رابط دخولكم/, go: 'تسجيل الدخول', again: 'طلب رابط جديد', stay: /^البقاء/ },
  },
] as const;

/** As somebody does who has no mouse: on to what is wanted, then Enter. */
async function pressByKeyboard(page: Page, role: 'button' | 'link', name: string | RegExp): Promise<void> {
  const wanted = page.getByRole(role, { name, exact: typeof name === 'string' });
  await expect(wanted).toBeVisible();
  for (let tabs = 0; tabs < 30; tabs += 1) {
    if (await wanted.evaluate((element) => element === document.activeElement)) break;
    await page.keyboard.press('Tab');
  }
  await expect(wanted).toBeFocused();
  await page.keyboard.press('Enter');
}

for (const reader of READERS) {
  test(`a contact signs in by a link and by password, at ${reader.width} px, in ${reader.lang}`, async ({
    page,
    visit,
  }) => {
    const email = `grete@${reader.lang}.example`;
    const access = /contraseña que escribo/;
    const contact = { firstName: 'Grete', email, access, password: PASSWORD, language: reader.lang };
    await createCustomer(page, { company: `Grete ${reader.lang}`, contact });

    const grete = await visit({ locale: reader.locale, viewport: { width: reader.width, height: 800 } });
    await goTo(grete, '/authentication/login?next=/portal/invoices');
    await pressByKeyboard(grete, 'link', reader.offer);
    await expect(grete).toHaveURL(/\/authentication\/link\?next=/);
    await expect(grete.locator('html')).toHaveAttribute('lang', reader.lang);
    await expectAccessible(grete);
    await grete.getByLabel(reader.email).fill(email);
    await pressByKeyboard(grete, 'button', reader.send);
    await expect(grete.getByText(email)).toBeVisible();
    await expectAccessible(grete);

    const link = await linkOfEmail(page, email, reader.subject);
    // Whoever scans mail opens it first.
    await grete.request.get(link);
    await goTo(grete, link);
    await expectAccessible(grete);
    await pressByKeyboard(grete, 'button', reader.go);
    await expect(grete).toHaveURL(/\/portal\/invoices$/);
    await expect(grete.locator('html')).toHaveAttribute('lang', reader.lang);

    await goTo(grete, link);
    await expect(grete.getByRole('link', { name: reader.again })).toBeVisible();
    await expectAccessible(grete);
  });
}

test('a link that was handed on asks whom to go on as; sessions are seen and ended', async ({
  page,
  visit,
}) => {
  for (const name of ['Irene', 'Jorge']) {
    const email = `${name.toLowerCase()}@enlace.example`;
    const access = /contraseña que escribo/;
    const contact = { firstName: name, email, access, password: PASSWORD };
    await createCustomer(page, { company: `${name}, S.L.`, contact });
  }
  const phone = await visit({ viewport: { width: 360, height: 800 } });
  const irene = { email: 'irene@enlace.example', password: PASSWORD };
  await signIn(phone, '/authentication/login', irene);
  await expect(phone).toHaveURL(/\/portal$/);

  const other = await visit();
  await goTo(other, '/authentication/link');
  await other.getByLabel('Correo electrónico').fill('jorge@enlace.example');
  await other.getByRole('button', { name: 'Enviar enlace' }).click();
  await expect(other.getByText('Mire su bandeja de entrada')).toBeVisible();
  const link = await linkOfEmail(page, 'jorge@enlace.example', /^Su enlace/);

  await goTo(phone, link);
  await expect(phone.getByRole('heading', { name: '¿Con qué cuenta quiere seguir?' })).toBeVisible();
  await expectAccessible(phone);
  await phone.getByRole('link', { name: 'Seguir como irene@enlace.example' }).click();
  await expect(phone).toHaveURL(/\/portal$/);
  await phone.goto('/portal/profile');
  await expect(phone.getByLabel('Correo electrónico')).toHaveValue('irene@enlace.example');

  await goTo(phone, link);
  await phone.getByRole('button', { name: 'Iniciar sesión como jorge@enlace.example' }).click();
  await expect(phone).toHaveURL(/\/portal$/);
  await signIn(other, '/authentication/login', { email: 'jorge@enlace.example', password: PASSWORD });
  await expect(other).toHaveURL(/\/portal$/);

  await goTo(phone, '/portal/profile');
  const sessions = phone.getByRole('region', { name: 'Dónde ha iniciado sesión' });
  await expect(sessions.getByRole('listitem')).toHaveCount(2);
  await expect(sessions.getByRole('listitem').first()).toContainText('Esta');
  await expectAccessible(phone);
  await sessions.getByRole('button', { name: /^Cerrar la sesión/ }).click();
  await expect(sessions.getByRole('listitem')).toHaveCount(1);
  await other.goto('/portal/profile');
  await expect(other).toHaveURL(/\/authentication\/login/);

  await goTo(page, '/admin/account');
  const mine = page.getByRole('region', { name: 'Dónde ha iniciado sesión' });
  await expect(mine.getByText('Esta', { exact: true })).toBeVisible();
  await expectAccessible(page);
});
