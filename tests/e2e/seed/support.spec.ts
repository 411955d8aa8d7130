import { expectAccessible } from '../steps/accessible.ts';
import { goTo } from '../steps/go-to.ts';
import { expect, signIn, test } from '../steps/office.ts';
import { prepareCustomer } from '../steps/prepare.ts';

test.use({ room: 'seed' });

const PASSWORD = 'nogales del camino';

test('[support] is nowhere for a contact while it is off, and used on the next request once on again', {
  tag: '@seed',
}, async ({ page, visit }) => {
  const email = 'lola@nogal.example';
  const { customerId } = await prepareCustomer(page, {
    ...{ company: 'Nogal, S.L.', firstName: 'Lola', email, language: 'es', password: PASSWORD },
  });
  const lola = await visit();
  await signIn(lola, '/authentication/login', { email, password: PASSWORD });
  await expect(lola).toHaveURL(/\/portal$/);
  const menu = lola.getByRole('navigation').first();
  const more = menu.getByRole('button', { name: 'Más' });
  const support = lola.getByRole('menuitem', { name: 'Soporte' });
  const write = async (subject: string) => {
    await lola.getByLabel('Asunto').fill(subject);
    await lola.getByLabel('Mensaje').fill('¿Pueden venir?');
  };
  await more.click();
  await support.click();
  await lola.getByRole('link', { name: 'Nuevo ticket' }).click();
  // The list's own search is named after subjects too.
  await expect(lola).toHaveURL(/\/portal\/tickets\/new$/);
  await write('La puerta no cierra');
  await lola
    .locator('input[type=file]')
    .setInputFiles({ name: 'puerta.txt', mimeType: 'text/plain', buffer: Buffer.from('roza abajo') });
  await lola.getByRole('button', { name: 'Enviar' }).click();
  await expect(lola).toHaveURL(/\/portal\/tickets\/[0-9a-f-]{36}$/);
  await expectAccessible(lola);
  const ticket = new URL(lola.url()).pathname;
  const file = (await lola.getByRole('link', { name: /puerta\.txt/ }).getAttribute('href')) ?? '';
  const status = async (address: string) => (await lola.request.get(address)).status();
  const addresses = ['/portal/tickets', '/portal/tickets/new', ticket, file];
  for (const address of addresses) expect(await status(address), address).toBe(200);

  const permit = async (on: boolean) => {
    await goTo(page, `/admin/customers/${customerId}/contacts`);
    await page.getByRole('link', { name: 'Lola' }).click();
    await page.getByRole('switch', { name: 'Soporte', exact: true }).setChecked(on);
    await page.getByRole('button', { name: 'Guardar', exact: true }).click();
    await expect(page.getByText('Guardado.', { exact: true })).toBeVisible();
  };
  await goTo(lola, '/portal/tickets/new');
  await write('Y la ventana tampoco');
  await permit(false);
  // The form that is still open is refused, and nothing of it is kept.
  await lola.getByRole('button', { name: 'Enviar' }).click();
  await expect(lola.getByRole('alert').filter({ hasText: /./ })).toBeVisible();
  for (const address of addresses) expect(await status(address), address).toBe(404);
  await goTo(lola, '/portal');
  await expect(menu.getByRole('link', { name: 'Facturas' })).toBeVisible();
  await more.click();
  await expect(lola.getByRole('menuitem', { name: 'Perfil' })).toBeVisible();
  await expect(support).toBeHidden();

  await permit(true);
  for (const address of addresses) expect(await status(address), address).toBe(200);
  await goTo(lola, '/portal');
  await more.click();
  await support.click();
  await expect(lola.getByRole('link', { name: 'La puerta no cierra' })).toBeVisible();
  await expect(lola.getByRole('link', { name: 'Y la ventana tampoco' })).toBeHidden();
});
