import type { Page } from '@playwright/test';
import { expectAccessible } from '../steps/accessible.ts';
import { createCustomer } from '../steps/customers.ts';
import { goTo } from '../steps/go-to.ts';
import { expect, test } from '../steps/office.ts';

test.use({ room: 'seed' });

const FOCUSED = '*:focus';

/** Presses Tab until what has the focus is called so; the name is what a screen reader would say. */
async function tabTo(
  page: Page,
  role: 'textbox' | 'combobox' | 'link' | 'button',
  name: string | RegExp,
): Promise<void> {
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

test('writes an invoice from the catalogue with nothing but keys', async ({ page }) => {
  await createCustomer(page, { company: 'Sin Ratón, S.L.' });
  await goTo(page, '/admin/items');
  await page.keyboard.press('Shift+KeyA');
  const dialog = page.getByRole('dialog', { name: 'Nuevo artículo' });
  await expect(dialog.getByLabel('Nombre')).toBeFocused();
  await page.keyboard.type('Silla plegable');
  await tabTo(page, 'textbox', /^Precio/);
  await page.keyboard.type('80');
  await page.keyboard.press('Enter');
  await expect(dialog.getByText('Se ha creado Silla plegable.')).toBeVisible();
  await page.keyboard.press('Escape');

  await goTo(page, '/admin/invoices/new');
  await tabTo(page, 'combobox', 'Cliente');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('dialog', { name: 'Elija un cliente' }).getByRole('combobox')).toBeFocused();
  await page.keyboard.type('Sin Ratón');
  await expect(page.getByRole('option', { name: 'Sin Ratón, S.L.', selected: true })).toBeVisible();
  await page.keyboard.press('Enter');
  await expect(page.getByRole('combobox', { name: 'Cliente' })).toHaveText('Sin Ratón, S.L.');

  await tabTo(page, 'textbox', 'Descripción');
  await page.keyboard.type('plegab');
  await expect(page.getByRole('option', { name: /Silla plegable/ })).toBeVisible();
  await expectAccessible(page);
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Enter');
  const sold = page.getByRole('group', { name: 'Línea 1' });
  await expect(sold.getByLabel('Descripción')).toHaveValue('Silla plegable');
  await expect(sold.getByLabel('Precio')).toHaveValue('80,00');
  await expect(sold.getByLabel('Cantidad')).toBeFocused();
  await page.keyboard.type('2');

  await tabTo(page, 'button', 'Añadir encabezado');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('textbox', { name: 'Encabezado' })).toBeFocused();
  await page.keyboard.type('Terraza');
  await page.keyboard.press('Shift+Tab');
  await expect(page.getByRole('button', { name: 'Mover la línea 2' })).toBeFocused();
  await page.keyboard.press('ArrowUp');
  await expect(page.getByText('La línea 2 está ahora en el lugar 1 de 2.')).toBeAttached();
  await expect(page.getByRole('button', { name: 'Mover la línea 1' })).toBeFocused();

  await tabTo(page, 'button', 'Guardar');
  await page.keyboard.press('Enter');
  await page.waitForURL(/\/admin\/invoices\/[0-9a-f-]{36}$/);
  const paper = page.getByRole('article');
  await expect(paper.getByRole('rowheader', { name: 'Terraza' })).toBeVisible();
  await expect(paper).toContainText('193,60');
});
