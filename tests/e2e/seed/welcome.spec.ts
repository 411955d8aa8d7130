import type { Page } from '@playwright/test';
import { expectAccessible } from '../steps/accessible.ts';
import { createCustomer } from '../steps/customers.ts';
import { goTo } from '../steps/go-to.ts';
import { expect, signIn, test } from '../steps/office.ts';
import { showLink } from '../steps/show-link.ts';

test.use({ room: 'seed' });

/** The email log by the menu: Ajustes, Registro de correo. */
async function openEmailLog(page: Page): Promise<void> {
  await page.getByRole('navigation').getByRole('link', { name: 'Ajustes' }).click();
  await page.getByRole('link', { name: 'Registro de correo' }).click();
  await expect(page).toHaveURL(/\/admin\/email-log$/);
}

test('[welcome] sends the welcome email that the templates say, if it is chosen', { tag: '@seed' }, async ({
  page,
  visit,
}) => {
  await goTo(page, '/admin');
  await page.getByRole('navigation').getByRole('link', { name: 'Ajustes' }).click();
  await page.getByRole('link', { name: 'Plantillas de correo electrónico' }).click();
  await page.getByRole('table', { name: 'A clientes' }).getByRole('link', { name: 'Bienvenida' }).click();
  await page.getByLabel('Asunto').fill('Su área de clientes le espera, {contact_first_name}');
  await expect(page.getByText('Asunto: Su área de clientes le espera')).toBeVisible();
  await page.getByRole('button', { name: 'Guardar', exact: true }).click();
  await expect(page.getByText('Guardado.', { exact: true })).toBeVisible();
  await expectAccessible(page);

  await createCustomer(page, {
    company: 'Viveros Olmo',
    contact: { firstName: 'Irene', email: 'irene@olmo.example' },
  });
  await createCustomer(page, {
    company: 'Callada, S.L.',
    contact: { firstName: 'Nadie', email: 'nadie@callada.example', access: /Sin acceso/ },
    welcome: false,
  });

  await openEmailLog(page);
  await expect(page.getByText('nadie@callada.example')).toBeHidden();
  await expectAccessible(page);
  await page.getByRole('link', { name: 'Su área de clientes le espera, Irene' }).click();
  await expect(page.getByText('irene@olmo.example')).toBeVisible();
  await showLink(page);
  const link = page.getByRole('link', { name: /\/authentication\/password\// });
  await expectAccessible(page);

  const irene = await visit();
  await goTo(irene, (await link.getAttribute('href')) ?? '');
  await expectAccessible(irene);
  await irene.getByLabel('Contraseña nueva').fill('olivos junto al río');
  await irene.getByRole('button', { name: 'Guardar e iniciar sesión' }).click();
  await expect(irene).toHaveURL(/\/portal$/);

  const again = await visit();
  await signIn(again, '/authentication/login', {
    email: 'irene@olmo.example',
    password: 'olivos junto al río',
  });
  await expect(again).toHaveURL(/\/portal$/);
});
