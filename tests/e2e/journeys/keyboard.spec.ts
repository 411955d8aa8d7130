import { expectAccessible } from '../steps/accessible.ts';
import { createCustomer } from '../steps/customers.ts';
import { goTo } from '../steps/go-to.ts';
import { press, write } from '../steps/keyboard.ts';
import { expect, test } from '../steps/office.ts';

test.use({ room: 'seed' });

test('makes a customer with nothing but Tab, letters and Enter', async ({ page }) => {
  await goTo(page, '/admin/customers');
  await expect(page.getByRole('heading', { name: 'Clientes', level: 1 })).toBeVisible();
  await press(page, page.getByRole('link', { name: 'Nuevo cliente' }));
  await expect(page.getByLabel('Empresa')).toBeVisible();

  await write(page, page.getByRole('textbox', { name: /^Empresa/ }), 'Teclado y Cía.');
  await write(page, page.getByRole('textbox', { name: /^Nombre/ }), 'Tecla');
  await write(page, page.getByRole('textbox', { name: /^Correo electrónico/ }), 'tecla@teclado.example');
  await press(page, page.getByRole('button', { name: 'Guardar' }));
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
  await write(page, page.getByRole('textbox', { name: /^Precio/ }), '80');
  await page.keyboard.press('Enter');
  await expect(dialog.getByText('Se ha creado Silla plegable.')).toBeVisible();
  await page.keyboard.press('Escape');

  await goTo(page, '/admin/invoices/new');
  await press(page, page.getByRole('combobox', { name: 'Cliente' }));
  const search = page.getByRole('dialog', { name: 'Elija un cliente' }).getByRole('combobox');
  await expect(search).toBeFocused();
  await write(page, search, 'Sin Ratón');
  await expect(page.getByRole('option', { name: 'Sin Ratón, S.L.', selected: true })).toBeVisible();
  await page.keyboard.press('Enter');
  await expect(page.getByRole('combobox', { name: 'Cliente' })).toHaveText('Sin Ratón, S.L.');

  await write(page, page.getByRole('textbox', { name: 'Descripción' }), 'plegab');
  await expect(page.getByRole('option', { name: /Silla plegable/ })).toBeVisible();
  await expectAccessible(page);
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Enter');
  const sold = page.getByRole('group', { name: 'Línea 1' });
  await expect(sold.getByLabel('Descripción')).toHaveValue('Silla plegable');
  await expect(sold.getByLabel('Precio')).toHaveValue('80,00');
  await expect(sold.getByLabel('Cantidad')).toBeFocused();
  await page.keyboard.type('2');

  await press(page, page.getByRole('button', { name: 'Añadir encabezado' }));
  await expect(page.getByRole('textbox', { name: 'Encabezado' })).toBeFocused();
  await page.keyboard.type('Terraza');
  await page.keyboard.press('Shift+Tab');
  await expect(page.getByRole('button', { name: 'Mover la línea 2' })).toBeFocused();
  await page.keyboard.press('ArrowUp');
  await expect(page.getByText('La línea 2 está ahora en el lugar 1 de 2.')).toBeAttached();
  await expect(page.getByRole('button', { name: 'Mover la línea 1' })).toBeFocused();

  await press(page, page.getByRole('button', { name: 'Guardar' }));
  await page.waitForURL(/\/admin\/invoices\/[0-9a-f-]{36}$/);
  const paper = page.getByRole('article');
  await expect(paper.getByRole('rowheader', { name: 'Terraza' })).toBeVisible();
  await expect(paper).toContainText('193,60');
});
