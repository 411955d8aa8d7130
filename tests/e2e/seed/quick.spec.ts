import type { Page } from '@playwright/test';
import { expectAccessible } from '../steps/accessible.ts';
import { goTo } from '../steps/go-to.ts';
import { expect, test } from '../steps/office.ts';

test.use({ room: 'seed' });

test('[quick-insert] makes a customer from the button at the top left of any page', { tag: '@seed' }, async ({
  page,
}) => {
  await goTo(page, '/admin/email-log');
  const button = page.getByRole('button', { name: 'Insertar rápido' });
  const place = await button.boundingBox();
  expect(place?.x).toBeLessThan(60);
  expect(place?.y).toBeLessThan(120);
  await button.click();
  await page.getByRole('menuitem', { name: 'Cliente' }).click();
  const form = page.getByRole('dialog', { name: 'Nuevo cliente' });
  await form.getByLabel('Empresa').fill('Talleres Rápidos');
  await form.getByLabel('Nombre').fill('Rosa');
  await form.getByLabel('Correo electrónico').fill('rosa@rapidos.example');
  await expectAccessible(page);
  await form.getByRole('button', { name: 'Guardar', exact: true }).click();
  await expect(form.getByText('Se ha creado Talleres Rápidos.')).toBeVisible();
  await form.getByRole('button', { name: 'Abrir' }).click();
  await expect(page.getByRole('heading', { name: 'Talleres Rápidos', level: 1 })).toBeVisible();
});

async function switchHotkeys(page: Page, on: boolean): Promise<void> {
  await goTo(page, '/admin/account');
  await page.getByRole('switch', { name: 'Atajos de teclado' }).setChecked(on);
  // Saving loads the page anew: the person's language may be another.
  await Promise.all([
    page.waitForEvent('load'),
    page.getByRole('button', { name: 'Guardar', exact: true }).click(),
  ]);
  await expect(page.getByRole('switch', { name: 'Atajos de teclado' })).toBeChecked({ checked: on });
}

test('[hotkeys] goes and makes by keys, lists them under ?, and keeps quiet when they are off', {
  tag: '@seed',
}, async ({ page }) => {
  await goTo(page, '/admin');
  const heading = (name: string) => page.getByRole('heading', { name, level: 1 });
  await expect(heading('Inicio')).toBeVisible();
  await page.keyboard.press('Alt+KeyC');
  await expect(heading('Clientes')).toBeVisible();
  await page.keyboard.press('Shift+KeyC');
  const form = page.getByRole('dialog', { name: 'Nuevo cliente' });
  const company = form.getByLabel('Empresa');
  await expect(company).toBeFocused();

  // Silent while somebody types.
  await company.press('Shift+KeyI');
  await company.press('?');
  await expect(company).toHaveValue('I?');
  await company.fill('');
  await page.keyboard.press('Escape');
  await expect(form).toBeHidden();

  await page.keyboard.press('?');
  const sheet = page.getByRole('dialog', { name: 'Teclas de acceso rápido' });
  await expect(sheet.getByText('Nuevo cliente')).toBeVisible();
  await expectAccessible(page);
  await page.keyboard.press('Escape');

  await switchHotkeys(page, false);
  await expectAccessible(page);
  await goTo(page, '/admin/customers');
  await expect(heading('Clientes')).toBeVisible();
  await page.keyboard.press('Shift+KeyC');
  await page.keyboard.press('?');
  await expect(form).toBeHidden();
  await expect(sheet).toBeHidden();
  await expect(page).toHaveURL(/\/admin\/customers$/);

  await switchHotkeys(page, true);
});
