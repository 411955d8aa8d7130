import { eq } from 'drizzle-orm';
import { describe, expect, it } from 'vitest';
import { database } from '@/db/client';
import { documents } from '@/db/schema';
import { createDraft } from '@/lib/documents/create-draft';
import { createQuickDraft } from '@/lib/documents/create-quick-draft';
import { NewDraft } from '@/lib/documents/schemas';
import { testDatabase } from '../../support/database';
import { customer, draft, line, salesCompany } from '../../support/sales-company';

// So few that those who ask at once outnumber them.
process.env.DATABASE_POOL = '2';
await testDatabase();
const { viewer } = await salesCompany();
const customerId = await customer();

describe('amounts at the edge of what is kept', () => {
  const huge = line({ quantity: '99999999999', unitPrice: '9999' });
  const discounted = (value: string) =>
    NewDraft.parse(draft(customerId, { lines: [huge], discount: { kind: 'amount', value } }));
  const make = (value: string) =>
    database().transaction((tx) => createDraft(tx, viewer, 'invoice', discounted(value)));

  it('a discount that is too large is told at its field', async () => {
    await expect(make('100000000000000')).rejects.toMatchObject({
      fields: { 'discount.value': { code: 'amount_too_large' } },
    });
  });

  it('the largest is kept to the cent', async () => {
    const { id } = await make('99999999999999.99');
    const [row] = await database().select().from(documents).where(eq(documents.id, id));
    expect(row?.discount).toBe(9_999_999_999_999_999n);
  });
});

it('more people than connections make documents at once', async () => {
  const quick = () =>
    database().transaction((tx) =>
      createQuickDraft(tx, viewer, 'estimate', {
        submissionId: crypto.randomUUID(),
        customerId,
        description: 'Consulting',
        quantity: '1',
        unitPrice: '100',
      }),
    );
  const made = await Promise.all(Array.from({ length: 8 }, quick));
  expect(new Set(made.map(({ id }) => id)).size).toBe(8);
});
