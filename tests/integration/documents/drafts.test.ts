import { eq } from 'drizzle-orm';
import { beforeAll, describe, expect, it } from 'vitest';
import { database } from '@/db/client';
import { customers, documents, taxes } from '@/db/schema';
import { DomainError } from '@/lib/actions/errors';
import type { Permission } from '@/lib/auth/permissions';
import type { Staff } from '@/lib/auth/viewers';
import { customerDefaults, documentDefaults } from '@/lib/documents/customer-defaults';
import { draftForm } from '@/lib/documents/draft-form';
import type { DraftEdit, NewDraft } from '@/lib/documents/schemas';
import { createInvoice } from '@/lib/invoices/create-invoice';
import { deleteInvoice } from '@/lib/invoices/delete-invoice';
import { updateInvoice } from '@/lib/invoices/update-invoice';
import { testDatabase } from '../../support/database.ts';
import { customer, draft, line, salesCompany } from '../../support/sales-company.ts';

await testDatabase();

let viewer: Staff<Permission>;
let vat: string;
let reduced: string;
let withholding: string;
beforeAll(async () => {
  ({ viewer, vat, reduced, withholding } = await salesCompany());
});

const create = (input: NewDraft) => database().transaction((tx) => createInvoice(tx, viewer, input));
const update = (input: DraftEdit) => database().transaction((tx) => updateInvoice(tx, viewer, input));
const rowOf = async (id: string) => {
  const [row] = await database().select().from(documents).where(eq(documents.id, id));
  if (!row) throw new Error('no document');
  return row;
};
const refusal = (work: Promise<unknown>) =>
  work.then(
    () => null,
    (error) => (error instanceof DomainError ? { code: error.code, fields: error.fields } : error),
  );
const edit = ({ submissionId: _, ...input }: NewDraft, id: string, version = 1): DraftEdit => ({
  ...input,
  id,
  version,
});

describe('a draft', () => {
  it('has the worked totals of PRODUCT.md, with withholding', async () => {
    const { id } = await create(
      draft(await customer(), { lines: [line({ unitPrice: '1000', taxIds: [vat, withholding] })] }),
    );
    expect(await rowOf(id)).toMatchObject({
      subtotal: 100_000n,
      taxTotal: 21_000n,
      total: 121_000n,
      withheld: 15_000n,
      due: 106_000n,
      number: null,
    });
  });

  it('shares a percentage over the groups of taxes', async () => {
    const { id } = await create(
      draft(await customer(), {
        lines: [
          line({ quantity: '3', unitPrice: '19.99', taxIds: [vat] }),
          line({ unitPrice: '100', taxIds: [reduced] }),
        ],
        discount: { kind: 'percent', value: '10' },
      }),
    );
    expect(await rowOf(id)).toMatchObject({ subtotal: 15_997n, discount: 1_600n, total: 16_430n });
  });

  it('is in its customer’s currency, and takes the next customer’s when that changes', async () => {
    const yen = await customer({ currency: 'JPY' });
    const { id } = await create(draft(await customer(), { lines: [line({ unitPrice: '333' })] }));
    await update(edit(draft(yen, { lines: [line({ unitPrice: '333', quantity: '3' })] }), id));
    expect(await rowOf(id)).toMatchObject({ currency: 'JPY', total: 999n, version: 2 });
  });

  it('opens in the editor as it was saved', async () => {
    const customerId = await customer();
    const input = draft(customerId, {
      reference: 'PO 1',
      pricesIncludeTax: true,
      lines: [
        { ...line({ description: 'Taller', quantity: '0', unitPrice: '0' }), kind: 'heading', itemId: null },
        {
          ...line({ quantity: '1.5', unit: 'h', unitPrice: '10.05', discountPercent: '5', taxIds: [vat] }),
          kind: 'line',
          itemId: null,
        },
      ],
      discount: { kind: 'amount', value: '1.50', timing: 'after_tax' },
      adjustment: '-0.07',
    });
    const { id } = await create(input);
    const { customerId: _, submissionId: __, ...fields } = input;
    expect(await draftForm(database(), 'invoice', id)).toEqual({
      ...fields,
      id,
      version: 1,
      customer: { id: customerId, name: 'Talleres Mendoza, S.A.' },
      currency: 'EUR',
    });
  });

  it('is refused at the field that is wrong, and nothing is written', async () => {
    const active = await customer();
    const inactive = await customer({ active: false });
    const [retired] = await database()
      .insert(taxes)
      .values({ name: 'Old', rate: '5', kind: 'vat', category: 'S', active: false })
      .returning();
    const cases: [NewDraft, Record<string, { code: string }>][] = [
      [draft(inactive), { customerId: { code: 'customer_inactive' } }],
      [draft('019aa000-0000-7000-8000-000000000000'), { customerId: { code: 'customer_unknown' } }],
      [draft(active, { language: 'xx' }), { language: { code: 'language_unknown' } }],
      [
        draft(active, { lines: [line(), line({ taxIds: [retired?.id ?? ''] })] }),
        { 'lines.1.taxIds': { code: 'tax_unknown' } },
      ],
      [
        draft(active, { lines: [line({ taxIds: [vat, vat] })] }),
        { 'lines.0.taxIds': { code: 'duplicate_tax' } },
      ],
      [
        draft(active, { discount: { kind: 'amount', value: '100.01' } }),
        { 'discount.value': { code: 'discount_out_of_range' } },
      ],
      [
        draft(active, { discount: { kind: 'amount', value: '1.005' } }),
        { 'discount.value': { code: 'too_many_decimals' } },
      ],
    ];
    const before = await database().$count(documents);
    for (const [input, fields] of cases) {
      expect(await refusal(create(input))).toEqual({ code: 'check_fields', fields });
    }
    expect(await database().$count(documents)).toBe(before);
  });

  it('keeps a tax that was retired since, and takes no other one', async () => {
    const customerId = await customer();
    const { id } = await create(draft(customerId, { lines: [line({ taxIds: [reduced] })] }));
    await database().update(taxes).set({ active: false }).where(eq(taxes.id, reduced));
    const kept = draft(customerId, { lines: [line({ quantity: '2', taxIds: [reduced] })] });
    expect(await update(edit(kept, id))).toEqual({ id, version: 2 });
    expect(await refusal(create(kept))).toMatchObject({
      fields: { 'lines.0.taxIds': { code: 'tax_unknown' } },
    });
    await database().update(taxes).set({ active: true }).where(eq(taxes.id, reduced));
  });

  it('tells the later of two who edit it what the first one saved', async () => {
    const customerId = await customer();
    const { id } = await create(draft(customerId));
    const outcomes = await Promise.allSettled([
      update(edit(draft(customerId, { reference: 'one' }), id)),
      update(edit(draft(customerId, { reference: 'two' }), id)),
    ]);
    const lost = outcomes.find((outcome) => outcome.status === 'rejected');
    const won = (await rowOf(id)).reference;
    expect(outcomes.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
    expect(lost?.reason).toMatchObject({ code: 'stale', details: { version: 2, reference: won } });
  });

  it('is deleted with its lines, but not an edited one', async () => {
    const { id } = await create(draft(await customer(), { lines: [line({ taxIds: [vat] })] }));
    const remove = (version: number) =>
      database().transaction((tx) => deleteInvoice(tx, viewer, { id, version }));
    expect(await refusal(remove(7))).toMatchObject({ code: 'stale' });
    await remove(1);
    expect(await draftForm(database(), 'invoice', id)).toBeNull();
  });
});

describe('what a new document starts with', () => {
  it('comes from its customer: billing address or the main one, shipping, language', async () => {
    const shipping = { street: 'Muelle 3', city: 'Bilbao', region: null, postalCode: '48001', country: 'ES' };
    const plain = await customerDefaults(viewer, await customer());
    expect(plain).toMatchObject({
      currency: 'EUR',
      minorDigits: 2,
      ownLanguage: null,
      language: 'es',
      billingAddress: { street: 'Calle Mayor 1' },
      shippingAddress: null,
    });
    const own = await customerDefaults(
      viewer,
      await customer({
        language: 'en',
        currency: 'KWD',
        billingAddress: shipping,
        shippingAddress: shipping,
      }),
    );
    expect(own).toMatchObject({
      currency: 'KWD',
      minorDigits: 3,
      language: 'en',
      billingAddress: shipping,
      shippingAddress: shipping,
    });
  });

  it('is nothing for a customer that cannot get documents', async () => {
    expect(await customerDefaults(viewer, await customer({ archivedAt: new Date() }))).toBeNull();
  });

  it('counts days in the company’s time zone', async () => {
    // Half past eleven in the evening of the 31st in London is already the 1st in Madrid.
    expect(await documentDefaults('invoice', new Date('2026-01-31T23:30:00Z'))).toMatchObject({
      issueDate: '2026-02-01',
      dueDate: '2026-03-03',
    });
  });
});

describe('the currency lock', () => {
  it.each(Array.from({ length: Number(process.env.CLIENTELA_DEEP ? 200 : 20) }, (_, at) => at))(
    'holds in race %i between the first invoice and a change of currency',
    async () => {
      const customerId = await customer();
      const outcomes = await Promise.allSettled([
        create(draft(customerId)),
        database().update(customers).set({ currency: 'USD' }).where(eq(customers.id, customerId)),
      ]);
      const [owner] = await database().select().from(customers).where(eq(customers.id, customerId));
      const made = await database().select().from(documents).where(eq(documents.customerId, customerId));
      expect(made.every(({ currency }) => currency === owner?.currency)).toBe(true);
      expect(outcomes.some(({ status }) => status === 'fulfilled')).toBe(true);
    },
  );
});
