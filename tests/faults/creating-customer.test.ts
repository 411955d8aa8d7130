import { beforeAll, expect, it } from 'vitest';
import { checkInput } from '@/lib/actions/check-input';
import type { Permission } from '@/lib/auth/permissions';
import type { Staff } from '@/lib/auth/viewers';
import { createCustomer } from '@/lib/customers/create-customer';
import { NewCustomer } from '@/lib/customers/schemas';
import { companyAndStaff, contactForm, customerForm } from '../integration/customers/forms.ts';
import { allTables } from '../support/all-tables.ts';
import { testDatabase } from '../support/database.ts';
import { endAtEveryStatement } from '../support/dying-database.ts';

const cloned = await testDatabase();

let viewer: Staff<Permission>;
beforeAll(async () => {
  viewer = await companyAndStaff();
});

it('a backend that ends at any statement of creating a customer leaves no part of it, and no email', async () => {
  const form = customerForm({ groups: { ids: [], names: ['Mayoristas'] }, contact: contactForm() });
  const before = await allTables();
  const { result, died } = await endAtEveryStatement(
    cloned,
    (tx) => createCustomer(tx, viewer, checkInput(NewCustomer, form)),
    async () => expect(await allTables()).toBe(before),
  );
  expect(result.id).toMatch(/^[0-9a-f-]{36}$/);
  expect(died).toBeGreaterThan(10);
  expect(await allTables()).toContain('Mayoristas');
});
