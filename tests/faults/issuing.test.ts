import { beforeAll, expect, it } from 'vitest';
import { database } from '@/db/client';
import type { Permission } from '@/lib/auth/permissions';
import type { Staff } from '@/lib/auth/viewers';
import { issueDocument } from '@/lib/documents/issue-document';
import { createInvoice } from '@/lib/invoices/create-invoice';
import { allTables } from '../support/all-tables.ts';
import { testDatabase } from '../support/database.ts';
import { endAtEveryStatement } from '../support/dying-database.ts';
import { customer, draft, line, salesCompany } from '../support/sales-company.ts';

const cloned = await testDatabase();

let viewer: Staff<Permission>;
let vat: string;
beforeAll(async () => {
  ({ viewer, vat } = await salesCompany());
});

it('a backend that ends at any statement of issuing leaves all tables as before, and the number to the next try', async () => {
  const input = draft(await customer(), { lines: [line({ taxIds: [vat] })] });
  const { id } = await database().transaction((tx) => createInvoice(tx, viewer, input));
  const before = await allTables();
  const { result, died } = await endAtEveryStatement(
    cloned,
    (tx) => issueDocument(tx, viewer, 'invoice', { id, version: 1 }),
    async () => expect(await allTables()).toBe(before),
  );
  expect(result.number).toBe('F-000001');
  expect(died).toBeGreaterThan(10);
  expect(await allTables()).not.toBe(before);
});
