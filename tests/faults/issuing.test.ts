import { sql } from 'drizzle-orm';
import { beforeAll, describe, expect, it } from 'vitest';
import { database } from '@/db/client';
import type { Permission } from '@/lib/auth/permissions';
import type { Staff } from '@/lib/auth/viewers';
import { issueDocument } from '@/lib/documents/issue-document';
import { createInvoice } from '@/lib/invoices/create-invoice';
import { testDatabase } from '../support/database.ts';
import { dyingDatabase } from '../support/dying-database.ts';
import { customer, draft, line, salesCompany, salesTables } from '../support/sales-company.ts';

const cloned = await testDatabase();

let viewer: Staff<Permission>;
let vat: string;
beforeAll(async () => {
  ({ viewer, vat } = await salesCompany());
});

const MOST_STATEMENTS = 60;

describe('a backend that is ended', () => {
  it('at any statement of issuing leaves all tables as they were, and the number to the next try', async () => {
    const input = draft(await customer(), { lines: [line({ taxIds: [vat] })] });
    const { id } = await database().transaction((tx) => createInvoice(tx, viewer, input));
    const before = await salesTables();
    let died = 0;
    for (let at = 1; at <= MOST_STATEMENTS; at++) {
      const dying = dyingDatabase(cloned, at);
      const outcome = await dying.database
        .transaction(async (tx) => {
          const issued = await issueDocument(tx, viewer, 'invoice', { id, version: 1 });
          // One more, so that one dies when all is written and nothing is committed.
          await tx.execute(sql`select 1`);
          return issued;
        })
        .catch(() => null);
      await dying.end();
      if (outcome) {
        expect(outcome.number).toBe('F-000001');
        break;
      }
      died += 1;
      expect(await salesTables()).toBe(before);
    }
    expect(died).toBeGreaterThan(10);
    expect(died).toBeLessThan(MOST_STATEMENTS);
    expect(await salesTables()).not.toBe(before);
  });
});
