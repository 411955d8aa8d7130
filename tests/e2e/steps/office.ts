import type { Browser, BrowserContextOptions, Page } from '@playwright/test';
import { test as base, expect } from '../../support/e2e.ts';
import { goTo } from './go-to.ts';

export { expect };

type StorageState = Exclude<BrowserContextOptions['storageState'], string | undefined>;

/** The administrator of every test here, in every room. */
export const ADMINISTRATOR = { email: 'ana@estudioclavel.example', password: 'un clavel en cada balcón' };

type Visit = (options?: BrowserContextOptions) => Promise<Page>;

/**
 * Playwright's test in a company that is set up, its `page` signed in as the administrator, in Spanish.
 * `visit` opens the product in another browser, as nobody; whatever else it opened is closed with the test.
 */
export const test = base.extend<{ visit: Visit }, { administrator: StorageState }>({
  locale: 'es-ES',
  administrator: [
    async ({ browser, app }, use) => {
      const page = await browser.newPage({ baseURL: app.url, locale: 'es-ES' });
      await goTo(page, '/');
      if (new URL(page.url()).pathname === '/setup') await setUp(page);
      else await signIn(page, '/admin/login', ADMINISTRATOR);
      await expect(page).toHaveURL(/\/admin$/);
      await use(await page.context().storageState());
      await page.context().close();
    },
    { scope: 'worker', timeout: 180_000 },
  ],
  storageState: async ({ administrator }, use) => use(administrator),
  visit: async ({ browser, app }, use) => {
    const opened: Page[] = [];
    await use(async (options) => {
      const page = await nobody(browser, { baseURL: app.url, locale: 'es-ES', ...options });
      opened.push(page);
      return page;
    });
    for (const page of opened) await page.context().close();
  },
});

async function nobody(browser: Browser, options: BrowserContextOptions): Promise<Page> {
  const context = await browser.newContext({ storageState: { cookies: [], origins: [] }, ...options });
  return context.newPage();
}

async function setUp(page: Page): Promise<void> {
  const company = page.getByRole('region', { name: 'Empresa' });
  await company.getByLabel('Razón social').fill('Estudio Clavel, S.L.');
  await company.getByLabel('NIF').fill('B12345674');
  await company.getByLabel('Calle y número').fill('Calle Mayor 1');
  await company.getByLabel('Código postal').fill('28013');
  await company.getByLabel('Ciudad').fill('Madrid');
  await company.getByLabel('País').selectOption('España');
  const locale = page.getByRole('region', { name: 'Idioma y moneda' });
  await expect(locale.getByLabel('Idioma')).toHaveValue('es');
  await expect(locale.getByLabel('Moneda base')).toHaveValue('EUR');
  const administrator = page.getByRole('region', { name: 'Administrador' });
  await administrator.getByLabel('Nombre').fill('Ana');
  await administrator.getByLabel('Correo electrónico').fill(ADMINISTRATOR.email);
  await administrator.getByLabel('Contraseña', { exact: true }).fill(ADMINISTRATOR.password);
  await administrator.getByRole('button', { name: 'Configurar e iniciar sesión' }).click();
}

/** Signs in with the form of that address, whose page is in Spanish unless the words say otherwise. */
export async function signIn(
  page: Page,
  address: '/admin/login' | '/authentication/login',
  { email, password }: { email: string; password: string },
  words = { email: 'Correo electrónico', password: 'Contraseña', button: 'Iniciar sesión' },
): Promise<void> {
  await goTo(page, address);
  await page.getByLabel(words.email).fill(email);
  await page.getByLabel(words.password, { exact: true }).fill(password);
  await page.getByRole('button', { name: words.button }).click();
}
