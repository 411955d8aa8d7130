import { expect, test } from '../support/e2e.ts';

test.use({ room: 'setup', locale: 'en-GB' });

test('sets the company up on one page, in the language chosen there, and closes for good', async ({
  page,
}) => {
  await page.goto('/setup');
  await page.getByLabel('Legal name').fill('Almazara Sierra Sur S.L.');
  await page.getByRole('button', { name: 'Español' }).click();
  await expect(page.getByRole('heading', { name: 'Configure su empresa' })).toBeVisible();
  await expect(page.locator('html')).toHaveAttribute('lang', 'es');
  await expect(page.getByLabel('Razón social')).toHaveValue('Almazara Sierra Sur S.L.');

  await page.getByLabel('País').selectOption('MX');
  await expect(page.getByLabel('Moneda base')).toHaveValue('MXN');
  await expect(page.getByLabel('Zona horaria')).toHaveValue('America/Mexico_City');
  await page.getByLabel('País').selectOption('ES');
  await expect(page.getByLabel('Moneda base')).toHaveValue('EUR');

  await page.getByLabel('Correo electrónico').fill('nobody');
  await page.getByRole('button', { name: 'Configurar e iniciar sesión' }).click();
  await expect(page.getByText('Escriba un correo')).toBeVisible();
  await expect(page.getByLabel('Nombre', { exact: true })).toBeFocused();

  await page.getByLabel('Nombre', { exact: true }).fill('Ana');
  await page.getByLabel('Correo electrónico').fill('ana@example.com');
  await page.getByLabel('Contraseña', { exact: true }).fill('olivo verde al sol');
  await page.getByRole('button', { name: 'Configurar e iniciar sesión' }).click();
  await expect(page).toHaveURL(/\/admin$/);

  expect((await page.goto('/setup'))?.status()).toBe(404);
});
