import type { Locator, Page } from '@playwright/test';
import { expect } from '../../support/e2e.ts';
import { goTo } from './go-to.ts';

export type Address = { street: string; postalCode: string; city: string };

export type Customer = {
  company?: string;
  contact?: { firstName: string; email: string; access?: RegExp; password?: string; language?: string };
  /** Switched off; the others stay on. */
  permissionsOff?: string[];
  /** The switch of the welcome email; on unless it is said. */
  welcome?: boolean;
  billing?: Address;
  shipping?: Address;
  groups?: string[];
  /** As the list shows it: `USD`. */
  currency?: string;
  language?: string;
};

const section = (page: Page, name: string): Locator => page.getByRole('region', { name });

/** Goes to the form by the menu and the list's button. */
export async function openNewCustomer(page: Page): Promise<void> {
  await goTo(page, '/admin');
  await page.getByRole('navigation').getByRole('link', { name: 'Clientes' }).click();
  await expect(page.getByRole('heading', { name: 'Clientes', level: 1 })).toBeVisible();
  // The empty list shows the button once more.
  await page.getByRole('link', { name: 'Nuevo cliente' }).first().click();
  await expect(page.getByRole('heading', { name: 'Nuevo cliente', level: 1 })).toBeVisible();
}

/** Fills the form of a new customer in, section by section. */
export async function fillCustomer(page: Page, customer: Customer): Promise<void> {
  const { company, contact, billing, shipping, groups = [], currency, language } = customer;
  if (company) await section(page, 'Cliente').getByLabel('Empresa').fill(company);
  const person = section(page, 'Contacto y permisos');
  if (contact) {
    await person.getByLabel('Nombre').fill(contact.firstName);
    await person.getByLabel('Correo electrónico').fill(contact.email);
    if (contact.language) await person.getByLabel('Idioma').selectOption(contact.language);
    if (contact.access) await person.getByRole('radio', { name: contact.access }).check();
    if (contact.password) await person.getByLabel('Contraseña', { exact: true }).fill(contact.password);
  }
  for (const permission of customer.permissionsOff ?? []) {
    await person.getByRole('switch', { name: permission }).uncheck();
  }
  if (customer.welcome === false) {
    await person.getByRole('switch', { name: 'Enviar correo de bienvenida' }).uncheck();
  }
  if (billing || shipping) {
    await section(page, 'Facturación y envío').getByRole('heading', { name: 'Facturación y envío' }).click();
    if (billing) await fillAddress(page.getByRole('group', { name: 'Dirección de facturación' }), billing);
    if (shipping) await fillAddress(page.getByRole('group', { name: 'Dirección de envío' }), shipping);
  }
  if (groups.length > 0 || currency || language) {
    const advanced = section(page, 'Opciones avanzadas');
    await advanced.getByRole('heading', { name: 'Opciones avanzadas' }).click();
    for (const group of groups) await chooseGroup(page, advanced, group);
    if (currency) await advanced.getByLabel('Moneda').selectOption(currency);
    if (language) await advanced.getByLabel('Idioma').selectOption(language);
  }
}

async function fillAddress(group: Locator, { street, postalCode, city }: Address): Promise<void> {
  await group.getByLabel('Calle y número').fill(street);
  await group.getByLabel('Código postal').fill(postalCode);
  await group.getByLabel('Ciudad').fill(city);
}

/** Chooses a group by its name, or makes it where there is none. */
async function chooseGroup(page: Page, advanced: Locator, name: string): Promise<void> {
  await advanced.getByRole('combobox', { name: 'Grupos' }).click();
  const panel = page.getByRole('dialog', { name: /grupos/i });
  await panel.getByRole('combobox').fill(name);
  await panel.getByRole('option', { name }).click();
  await page.keyboard.press('Escape');
  await expect(panel).toBeHidden();
}

/** Saves the form and waits for the customer's page. */
export async function saveCustomer(page: Page, name: string): Promise<void> {
  await page.getByRole('button', { name: 'Guardar', exact: true }).click();
  await expect(page.getByRole('heading', { name, level: 1 })).toBeVisible();
}

/** All of it at once, from the form's own address. @returns the customer's id */
export async function createCustomer(page: Page, customer: Customer): Promise<string> {
  await goTo(page, '/admin/customers/new');
  await fillCustomer(page, customer);
  await saveCustomer(page, customer.company ?? customer.contact?.firstName ?? '');
  return new URL(page.url()).pathname.split('/').at(-1) ?? '';
}
