import { expect, test } from '../support/e2e.ts';
import { goTo } from './steps/go-to.ts';

test.use({ room: 'setup', locale: 'en-GB' });

test('sets the company up on one page, in the language chosen there, and closes for good', async ({
  page,
}) => {
  // Sample data of two years is loaded and removed in between.
  test.slow();
  await page.goto('/setup');
  await page.getByLabel('Legal name').fill('Almazara Sierra Sur S.L.');
  await page.getByRole('button', { name: 'Español' }).click();
  await expect(page.getByRole('heading', { name: 'Configure su empresa' })).toBeVisible();
  await expect(page.locator('html')).toHaveAttribute('lang', 'es');
  await expect(page.getByLabel('Razón social')).toHaveValue('Almazara Sierra Sur S.L.');

  await page.getByLabel('País', { exact: true }).selectOption('MX');
  await expect(page.getByLabel('Moneda base')).toHaveValue('MXN');
  await expect(page.getByLabel('Zona horaria')).toHaveValue('America/Mexico_City');
  await page.getByLabel('País', { exact: true }).selectOption('ES');
  await expect(page.getByLabel('Moneda base')).toHaveValue('EUR');

  await page.getByLabel('Correo electrónico').fill('nobody');
  await page.getByRole('button', { name: 'Configurar e iniciar sesión' }).click();
  await expect(page.getByText('Escriba un correo')).toBeVisible();
  await expect(page.getByLabel('Nombre', { exact: true })).toBeFocused();

  await page.getByLabel('Nombre', { exact: true }).fill('Ana');
  await page.getByLabel('Correo electrónico').fill('ana@example.com');
  await page.getByLabel('Contraseña', { exact: true }).fill('olivo verde al sol');
  const wantsSamples = page.getByRole('checkbox', { name: /Cargar datos de muestra/ });
  await expect(wantsSamples).not.toBeChecked();
  await wantsSamples.check();
  await page.getByRole('button', { name: 'Configurar e iniciar sesión' }).click();
  await expect(page).toHaveURL(/\/admin$/, { timeout: 30_000 });

  expect((await page.goto('/setup'))?.status()).toBe(404);

  // The sample data is there, goes in one step, and is offered again.
  await goTo(page, '/admin/customers?q=Tramuntana');
  await page.getByRole('link', { name: 'Hoteles Cala Tramuntana, S.A.' }).click();
  await expect(page.getByText('Muestra', { exact: true })).toBeVisible();
  await page.getByRole('link', { name: 'Inicio' }).click();

  await page.getByRole('button', { name: 'Quitar datos de muestra' }).click();
  const question = page.getByRole('alertdialog');
  await expect(question).toContainText('60 clientes de muestra');
  await question.getByRole('button', { name: 'Quitar' }).click();
  await expect(question).toBeHidden({ timeout: 30_000 });
  await expect(page.getByText('Los datos de muestra están cargados')).toBeHidden();

  await page.getByRole('link', { name: 'Facturas', exact: true }).click();
  await expect(page.getByRole('button', { name: 'Cargar datos de muestra' })).toBeVisible();
});
