import { expectAccessible } from '../steps/accessible.ts';
import { createCustomer, fillCustomer, openNewCustomer, saveCustomer } from '../steps/customers.ts';
import { goTo } from '../steps/go-to.ts';
import { ADMINISTRATOR, expect, signIn, test } from '../steps/office.ts';

test.use({ room: 'seed' });

test('[new-customer] signs in, opens Clientes, and makes a customer of four sections', {
  tag: '@seed',
}, async ({ visit }) => {
  const page = await visit();
  await signIn(page, '/admin/login', ADMINISTRATOR);
  await expect(page).toHaveURL(/\/admin$/);
  await openNewCustomer(page);
  for (const name of ['Cliente', 'Contacto y permisos', 'Facturación y envío', 'Opciones avanzadas']) {
    await expect(page.getByRole('region', { name })).toBeVisible();
  }
  await expectAccessible(page);

  const person = page.getByRole('region', { name: 'Contacto y permisos' });
  for (const name of ['Facturas', 'Presupuestos', 'Contratos', 'Propuestas', 'Soporte', 'Proyectos']) {
    await expect(person.getByRole('switch', { name })).toBeChecked();
  }
  await fillCustomer(page, {
    company: 'Panadería Alba, S.L.',
    contact: { firstName: 'Lucía', email: 'lucia@alba.example' },
    groups: ['Tiendas'],
  });
  await saveCustomer(page, 'Panadería Alba, S.L.');
  await expect(page.getByText('lucia@alba.example')).toBeVisible();
  await expectAccessible(page);

  await page.getByRole('navigation').getByRole('link', { name: 'Clientes' }).click();
  await expect(page.getByRole('row', { name: /Panadería Alba/ })).toContainText('lucia@alba.example');
  await expectAccessible(page);
});

test('[groups] makes a group while writing a customer down, and finds the customer by it', {
  tag: '@seed',
}, async ({ page }) => {
  await createCustomer(page, { company: 'Cafés del Sur, S.A.', groups: ['Hostelería'] });
  await createCustomer(page, { company: 'Ferretería Pons', groups: ['Industria'] });
  await createCustomer(page, { company: 'Hotel Miramar', groups: ['Hostelería'] });

  await goTo(page, '/admin/customers');
  await page.getByRole('button', { name: 'Grupos' }).click();
  await page.getByRole('menuitem', { name: /^Hostelería/ }).click();
  await expect(page.getByRole('row', { name: /Ferretería Pons/ })).toBeHidden();
  await expect(page.getByRole('row', { name: /Cafés del Sur/ })).toContainText('Hostelería');
  await expect(page.getByRole('row', { name: /Hotel Miramar/ })).toBeVisible();
  await expectAccessible(page);
});

test('[new-contact] adds a contact from the customer’s profile', { tag: '@seed' }, async ({ page }) => {
  await createCustomer(page, { company: 'Imprenta Lozano' });
  await page.getByRole('link', { name: 'Contactos' }).click();
  await page.getByRole('link', { name: 'Añadir contacto' }).first().click();
  await page.getByLabel('Nombre').first().fill('Marta');
  await page.getByLabel('Correo electrónico').fill('marta@lozano.example');
  await expectAccessible(page);
  await page.getByRole('button', { name: 'Guardar', exact: true }).click();
  await expect(page.getByRole('row', { name: /Marta/ })).toContainText('Principal');
});
