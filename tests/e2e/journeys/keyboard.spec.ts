import type { Page } from '@playwright/test';
import { goTo } from '../steps/go-to.ts';
import { expect, test } from '../steps/office.ts';

test.use({ room: 'seed' });

const FOCUSED = '*:focus';

/** Presses Tab until what has the focus is called so; the name is what a screen reader would say. */
async function tabTo(page: Page, role: 'textbox' | 'link' | 'button', name: string | RegExp): Promise<void> {
  const wanted = page.getByRole(role, { name }).and(page.locator(FOCUSED));
  for (let presses = 0; presses < 80; presses += 1) {
    if ((await wanted.count()) > 0) return;
    await page.keyboard.press('Tab');
  }
  throw new Error(`Tab does not lead to the ${role} ${name}`);
}

test('makes a customer with nothing but Tab, letters and Enter', async ({ page }) => {
  await goTo(page, '/admin/customers');
  await expect(page.getByRole('heading', { name: 'Clientes', level: 1 })).toBeVisible();
  await tabTo(page, 'link', 'Nuevo cliente');
  await page.keyboard.press('Enter');
  await expect(page.getByLabel('Empresa')).toBeVisible();

  await tabTo(page, 'textbox', /^Empresa/);
  await page.keyboard.type('Teclado y Cía.');
  await tabTo(page, 'textbox', /^Nombre/);
  await page.keyboard.type('Tecla');
  await tabTo(page, 'textbox', /^Correo electrónico/);
  await page.keyboard.type('tecla@teclado.example');
  await tabTo(page, 'button', 'Guardar');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('heading', { name: 'Teclado y Cía.', level: 1 })).toBeVisible();
  await expect(page.getByText('tecla@teclado.example')).toBeVisible();
});
