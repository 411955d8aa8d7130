import type { Page } from '@playwright/test';
import { expectAccessible } from '../steps/accessible.ts';
import { goTo } from '../steps/go-to.ts';
import { expect, test } from '../steps/office.ts';
import { linkOfEmail } from '../steps/show-link.ts';

test.use({ room: 'seed' });

const EMAIL = 'lucia@prado.example';

/** Ajustes, Clientes: the switch of registration, and whether a colleague confirms each one. */
async function allowRegistration(page: Page, on: boolean): Promise<void> {
  await goTo(page, '/admin');
  await page.getByRole('navigation').getByRole('link', { name: 'Ajustes' }).click();
  await page.getByRole('main').getByRole('link', { name: 'Clientes', exact: true }).click();
  const allow = page.getByRole('switch', { name: 'Permitir que los clientes se registren' });
  await expect(allow).toBeChecked({ checked: !on });
  await allow.setChecked(on);
  if (on) await page.getByRole('switch', { name: /confirma cada registro/ }).check();
  await page.getByRole('button', { name: 'Guardar', exact: true }).click();
  await expect(page.getByText('Guardado.', { exact: true })).toBeVisible();
}

test('[registration] lets customers register while the setting says so', { tag: '@seed' }, async ({
  page,
  visit,
}) => {
  const lucia = await visit();
  const offered = () => lucia.getByRole('link', { name: 'Regístrese como cliente' });
  const expectClosed = async () => {
    await goTo(lucia, '/authentication/login');
    await expect(lucia.getByRole('button', { name: 'Iniciar sesión' })).toBeVisible();
    await expect(offered()).toBeHidden();
    expect((await lucia.request.get('/authentication/register')).status()).toBe(404);
  };
  await expectClosed();
  await allowRegistration(page, true);
  await expectAccessible(page);

  await goTo(lucia, '/authentication/login');
  await offered().click();
  await expect(lucia).toHaveURL(/\/authentication\/register$/);
  await expectAccessible(lucia);
  await lucia.getByLabel('Nombre').fill('Lucía');
  await lucia.getByLabel('Correo electrónico').fill('lucia(at)prado.example');
  await lucia.getByRole('button', { name: 'Registrarse' }).click();
  await expect(lucia.getByText('Escriba un correo electrónico como')).toBeVisible();
  await expect(lucia.getByLabel('Nombre')).toHaveValue('Lucía');
  await expectAccessible(lucia);
  await lucia.getByLabel('Correo electrónico').fill(EMAIL);
  await lucia.getByRole('button', { name: 'Registrarse' }).click();
  await expect(lucia.getByText('Este campo es obligatorio.')).toBeVisible();
  await lucia.getByLabel('Apellidos').fill('Prado');
  await lucia.getByLabel('Empresa').fill('Quesos Prado, S.L.');
  await lucia.getByRole('button', { name: 'Registrarse' }).click();
  await expect(lucia.getByText(`Hemos escrito a ${EMAIL}`)).toBeVisible();

  await goTo(lucia, await linkOfEmail(page, EMAIL, /^Confirme su registro/));
  await expectAccessible(lucia);
  await lucia.getByRole('button', { name: 'Confirmar correo' }).click();
  await expect(lucia.getByText('Su correo está confirmado')).toBeVisible();

  await goTo(page, '/admin');
  await page.getByRole('navigation').getByRole('link', { name: 'Registros' }).click();
  await expect(page.getByText('Quesos Prado, S.L.')).toBeVisible();
  await expectAccessible(page);
  await page.getByRole('button', { name: 'Confirmar' }).click();
  await page.getByRole('alertdialog').getByRole('button', { name: 'Confirmar' }).click();
  await expect(page.getByText('No espera nadie.')).toBeVisible();
  await goTo(page, '/admin');
  await expect(page.getByRole('navigation').getByRole('link', { name: 'Registros' })).toBeHidden();

  await goTo(lucia, await linkOfEmail(page, EMAIL, /bienvenida|le espera/));
  await lucia.getByLabel('Contraseña nueva').fill('quesos de oveja curados');
  await lucia.getByRole('button', { name: 'Guardar e iniciar sesión' }).click();
  await expect(lucia).toHaveURL(/\/portal$/);
  await expect(lucia.getByRole('navigation').first().getByRole('link', { name: 'Facturas' })).toBeVisible();

  await lucia.context().clearCookies();
  await allowRegistration(page, false);
  await expectClosed();
});
