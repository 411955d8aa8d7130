import { asc } from 'drizzle-orm';
import { beforeAll, expect, it } from 'vitest';
import { database } from '@/db/client';
import { contacts, customerGroupMembers, customerGroups, customers } from '@/db/schema';
import type { Permission } from '@/lib/auth/permissions';
import type { Staff } from '@/lib/auth/viewers';
import { parseCustomerFilter } from '@/lib/customers/customer-filter';
import { exportFile } from '@/lib/imports/export-file';
import { testDatabase } from '../../support/database';
import { address, companyAndStaff, contactForm, create, customerForm } from '../customers/forms';
import { importFile } from './files';

await testDatabase();
let viewer: Staff<Permission>;
beforeAll(async () => {
  viewer = await companyAndStaff();
});

const exported = async (params: Record<string, string> = {}, locale = 'es') =>
  new Uint8Array(await new Response(exportFile(viewer, parseCustomerFilter(params), locale)).arrayBuffer());

/** Everything that a file can carry of customers and contacts, without what each import gives anew. */
async function everything() {
  const db = database();
  const rows = await db.select().from(customers).orderBy(asc(customers.displayName));
  const people = await db.select().from(contacts).orderBy(asc(contacts.email));
  const members = await db.select().from(customerGroupMembers);
  const names = new Map((await db.select().from(customerGroups)).map(({ id, name }) => [id, name]));
  return {
    customers: rows.map(({ id, createdAt: _, updatedAt: __, searchText: ___, ...row }) => ({
      ...row,
      groups: members
        .filter(({ customerId }) => customerId === id)
        .map(({ groupId }) => names.get(groupId))
        .sort(),
      people: people
        .filter(({ customerId }) => customerId === id)
        .map(
          ({ id: _id, customerId: _customer, createdAt: _created, updatedAt: _updated, ...person }) => person,
        ),
    })),
  };
}

it.each(['es', 'en'])('what is exported imports to the same data (%s)', async (locale) => {
  await database().delete(customers);
  await create(
    viewer,
    customerForm({
      ...{ company: '=Fórmula; "S.L."', taxId: "'b-1", phone: '+34925123456', website: 'https://f.example' },
      address: address({
        street: 'Calle 1\nBajo',
        city: '-Toledo',
        region: '@CLM',
        postalCode: '01234',
        country: 'ES',
      }),
      billing: address({ street: 'Otra, 2', country: 'PT' }),
      shipping: address({ city: 'سبتة' }),
      ...{ groups: { ids: [], names: ['Con, coma', 'VIP'] }, currency: 'USD', language: 'en' },
      contact: contactForm({
        firstName: '+Ana',
        lastName: "O'Hara",
        position: '=Jefa',
        phone: '+49 30 123456',
      }),
    }),
  );
  await importFile(
    viewer,
    'company,groups,first name,last name,email,contact language\nVarios SL,"VIP, Otros",Uno,,uno@varios.example,\nVarios SL,,Dos,de Dos,dos@varios.example,en\n,,Sola,,sola@varios.example,\nSin nadie SL,,,,,\n',
  );
  // What no file carries, the settings give: the form above chose otherwise.
  const { permissions, notifications } = (await everything()).customers.at(-1)?.people[0] ?? expect.fail();
  await database().update(contacts).set({ permissions, notifications });
  const before = await everything();
  const file = await exported({}, locale);
  await database().delete(customers);
  const { plan } = await importFile(viewer, file);
  expect(plan.totals).toEqual({ customers: 4, contacts: 4, skipped: 0, errors: 0 });
  expect(await everything()).toEqual(before);
  expect(await exported({}, locale)).toEqual(file);
});

it('holds what the list shows with its search, and all of its pages', async () => {
  const rows = Array.from({ length: 1203 }, (_, at) => `Cliente ${at},c${at}@muchos.example`);
  await importFile(viewer, ['company,email', ...rows].join('\n'));
  const linesOf = async (params: Record<string, string>) =>
    new TextDecoder()
      .decode(await exported(params))
      .trimEnd()
      .split('\r\n');
  const all = await linesOf({ q: 'Cliente' });
  expect(all).toHaveLength(1204);
  expect(new Set(all).size).toBe(1204);
  expect(await linesOf({ q: 'c1202@muchos' })).toHaveLength(2);
  expect(await linesOf({ status: 'archived' })).toHaveLength(1);
});
