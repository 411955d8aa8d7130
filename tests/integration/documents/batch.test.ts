import { eq, inArray } from 'drizzle-orm';
import { beforeAll, describe, expect, it } from 'vitest';
import { database, type Tx } from '@/db/client';
import { customers, documents } from '@/db/schema';
import type { Permission } from '@/lib/auth/permissions';
import type { Staff } from '@/lib/auth/viewers';
import { addDays } from '@/lib/dates/day';
import { BatchInput, deleteEach, issueEach } from '@/lib/documents/batch-steps';
import { documentFilter } from '@/lib/documents/document-filter';
import { chooseDocuments } from '@/lib/documents/list-documents';
import { createInvoice } from '@/lib/invoices/create-invoice';
import { testDatabase } from '../../support/database.ts';
import { companyToday, customer, draft, line, salesCompany } from '../../support/sales-company.ts';

await testDatabase();

let viewer: Staff<Permission>;
beforeAll(async () => {
  ({ viewer } = await salesCompany());
});

const inTransaction = <Result>(work: (tx: Tx) => Promise<Result>) => database().transaction(work);
const make = async (changes: Parameters<typeof draft>[1] = {}, customerId?: string) => {
  const input = draft(customerId ?? (await customer()), changes);
  return (await inTransaction((tx) => createInvoice(tx, viewer, input))).id;
};
const issue = (ids: string[]) => inTransaction((tx) => issueEach(tx, viewer, 'invoice', { ids }));
const numbers = async (ids: string[]) => {
  const rows = await database().select().from(documents).where(inArray(documents.id, ids));
  return ids.map((id) => rows.find((row) => row.id === id)?.sequence ?? null);
};

describe('a batch', () => {
  it('issues in the order given, leaves what is refused as it was and says why', async () => {
    const [first, empty, second, stranger] = [
      await make({ issueDate: addDays(companyToday(), -1) }),
      await make({ lines: [] }),
      await make(),
      await make({}, await customer({ currency: 'USD', company: 'Boston Tiles' })),
    ];
    const gone = crypto.randomUUID();
    const outcomes = await issue([first, empty, gone, stranger, second]);
    expect(outcomes.map(({ refused }) => refused?.code ?? 'done')).toEqual([
      'done',
      'no_lines',
      'not_found',
      'exchange_rate_missing',
      'done',
    ]);
    expect(outcomes[3]).toMatchObject({ name: 'Boston Tiles', refused: { params: { currency: 'USD' } } });
    expect(await numbers([first, empty, stranger, second])).toEqual([1, null, null, 2]);
  });

  it('takes a document once, however often it is named', async () => {
    const id = await make();
    expect(await issue([id, id])).toHaveLength(1);
    expect((await issue([id]))[0]?.refused?.code).toBe('already_issued');
  });

  it('gives consecutive numbers beside others that do the same', async () => {
    const batches = await Promise.all(
      Array.from({ length: 6 }, async () => [
        await make(),
        await make(),
        await make({ lines: [] }),
        await make(),
      ]),
    );
    await Promise.all(batches.map(issue));
    const given = (await numbers(batches.flat())).filter((n) => n !== null).sort((a, b) => a - b);
    const from = given[0] ?? 0;
    expect(given).toEqual(Array.from({ length: 18 }, (_, at) => from + at));
  });

  it('deletes drafts and nothing else', async () => {
    const [issued, begun] = [await make(), await make({ lines: [line({ unitPrice: '5' })] })];
    await issue([issued]);
    const outcomes = await inTransaction((tx) => deleteEach(tx, viewer, 'invoice', { ids: [issued, begun] }));
    expect(outcomes.map(({ refused }) => refused?.code ?? 'done')).toEqual(['already_issued', 'done']);
    const left = await database()
      .select()
      .from(documents)
      .where(inArray(documents.id, [issued, begun]));
    expect(left.map(({ id }) => id)).toEqual([issued]);
  });

  it('is no more than fifty at once', () => {
    const ids = (count: number) => Array.from({ length: count }, () => crypto.randomUUID());
    expect(BatchInput.safeParse({ ids: ids(50) }).success).toBe(true);
    expect(BatchInput.safeParse({ ids: ids(51) }).success).toBe(false);
    expect(BatchInput.safeParse({ ids: [] }).success).toBe(false);
  });

  it('is chosen by the list’s filter, the earliest first', async () => {
    const owner = await customer({ company: 'Elegida, S.L.' });
    const late = await make({}, owner);
    const early = await make({ issueDate: addDays(companyToday(), -3) }, owner);
    const chosen = (params: Record<string, string>) =>
      chooseDocuments(viewer, 'invoice', documentFilter('invoice', params));
    const both = { chosen: [early, late].map((id) => ({ id, draft: true, name: '' })), more: false };
    expect(await chosen({ customer: owner })).toEqual(both);
    expect(await chosen({ q: 'elegida', state: 'draft' })).toEqual(both);
    expect(await chosen({ customer: owner, state: 'paid' })).toEqual({ chosen: [], more: false });
    await database().update(customers).set({ active: false }).where(eq(customers.id, owner));
    expect((await issue([early]))[0]?.refused?.code).toBe('customer_inactive');
  });
});
