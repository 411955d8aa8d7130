import { randomUUID } from 'node:crypto';
import { eq } from 'drizzle-orm';
import { describe, expect, it } from 'vitest';
import { database } from '@/db/client';
import { documentLines, documents } from '@/db/schema';
import { checkInput } from '@/lib/actions/check-input';
import { postgresError } from '@/lib/actions/database-errors';
import { DomainError } from '@/lib/actions/errors';
import { loadDocument } from '@/lib/documents/load-document';
import { MAX_LINES, NewDraft } from '@/lib/documents/schemas';
import { createInvoice } from '@/lib/invoices/create-invoice';
import { issueInvoice } from '@/lib/invoices/issue-invoice';
import { createQuickItem } from '@/lib/items/create-quick-item';
import { testDatabase } from '../../support/database';
import { customer, draft, line, salesCompany } from '../../support/sales-company';

await testDatabase();
const { viewer, vat, reduced } = await salesCompany();
const euros = await customer();
const yen = await customer({ currency: 'JPY' });

type Lines = NewDraft['lines'];
const heading = (description: string): Lines[number] => ({ ...line({ description }), kind: 'heading' });
const subtotal = (description = ''): Lines[number] => ({ ...line({ description }), kind: 'subtotal' });

const create = (changes: Partial<NewDraft>, customerId = euros) => {
  const input = checkInput(NewDraft, draft(customerId, changes));
  return database().transaction((tx) => createInvoice(tx, viewer, input));
};
const loaded = async (id: string) =>
  (await loadDocument(database(), 'invoice', id)) ?? expect.fail('no document');
const issue = (id: string) =>
  database().transaction((tx) =>
    issueInvoice(tx, viewer, { id, version: 1, submissionId: randomUUID(), issueDate: undefined }),
  );

/** What is refused, at which field. */
async function refusal(work: () => Promise<unknown>): Promise<Record<string, string>> {
  try {
    await work();
  } catch (error) {
    if (!(error instanceof DomainError)) throw error;
    return Object.fromEntries(Object.entries(error.fields).map(([field, { code }]) => [field, code]));
  }
  throw new Error('nothing was refused');
}

describe('headings and subtotals', () => {
  const lines = [
    heading('Cocina'),
    line({ unitPrice: '10', taxIds: [vat] }),
    subtotal(),
    heading('Baño'),
    line({ quantity: '2', unitPrice: '5', taxIds: [reduced] }),
  ];

  it('change no figure and keep their place', async () => {
    const { id } = await create({ lines });
    const bare = await create({ lines: lines.filter(({ kind }) => kind === undefined) });
    const [with_, without] = [await loaded(id), await loaded(bare.id)];
    expect(with_.lines.map(({ kind, description }) => [kind, description])).toEqual([
      ['heading', 'Cocina'],
      ['line', 'Consulting'],
      ['subtotal', ''],
      ['heading', 'Baño'],
      ['line', 'Consulting'],
    ]);
    const { lineAmounts: _, ...totals } = with_.totals;
    const { lineAmounts: __, ...same } = without.totals;
    expect(totals).toEqual(same);
    await issue(id);
    const { lineAmounts: ___, ...issued } = (await loaded(id)).totals;
    // The taxes of the settings know more than the document keeps of them.
    expect(same).toMatchObject(issued);
  });

  it('are kept without whatever figures came with them', async () => {
    const { id } = await create({
      lines: [{ ...heading('Gratis'), quantity: '7', unitPrice: '1000', taxIds: [vat] }],
    });
    expect((await loaded(id)).totals.total).toBe(0n);
  });

  it('make no document: without a line that is sold nothing is issued', async () => {
    const { id } = await create({ lines: [heading('Solo un título'), subtotal()] });
    await expect(issue(id)).rejects.toMatchObject({ code: 'no_lines' });
  });

  it('need a text where they are headings', async () => {
    expect(await refusal(() => create({ lines: [line(), heading('  '), subtotal('  ')] }))).toEqual({
      'lines.1.description': 'required',
    });
  });

  it.each([
    ['a heading with a price', { kind: 'heading', unitPrice: '1' }],
    ['a subtotal with a quantity', { kind: 'subtotal', quantity: '1' }],
    ['a heading with an amount', { kind: 'heading', amount: 1n }],
    ['a heading with a discount', { kind: 'heading', discountPercent: '5' }],
    ['a subtotal with a unit', { kind: 'subtotal', unit: 'h' }],
    ['a line of no known kind', { kind: 'footnote' }],
  ] as const)('the database refuses %s', async (_, wrong) => {
    const { id } = await create({ lines: [] });
    const bare = { documentId: id, position: 0, description: 'x', quantity: '0', unitPrice: '0', amount: 0n };
    const written = database()
      .insert(documentLines)
      .values({ ...bare, ...wrong, kind: wrong.kind as 'line' });
    const error = await written.then(
      () => null,
      (thrown) => postgresError(thrown),
    );
    expect(error?.constraint_name).toMatch(/^document_lines_(bare|kind)$/);
  });
});

describe('a document', () => {
  it('takes a thousand lines, and says how many where there are more', async () => {
    const many = (count: number) => create({ lines: Array.from({ length: count }, () => line()) });
    expect((await loaded((await many(MAX_LINES)).id)).totals.total).toBe(10_000_000n);
    expect(await refusal(() => many(2000))).toEqual({ lines: 'too_many_lines' });
  });

  it('remembers what of the catalogue a line was taken from, and takes nothing that is not there', async () => {
    const item = { submissionId: randomUUID(), name: 'Hora', code: null, unit: 'h', price: '45' };
    const { id: itemId } = await database().transaction((tx) => createQuickItem(tx, viewer, item));
    const { id } = await create({ lines: [line({ itemId })] });
    expect((await loaded(id)).lines[0]?.itemId).toBe(itemId);
    expect(await refusal(() => create({ lines: [line(), line({ itemId: randomUUID() })] }))).toEqual({
      'lines.1.description': 'item_unknown',
    });
  });

  it('has prices with their taxes inside', async () => {
    const lines = [line({ quantity: '3', unitPrice: '9.99', taxIds: [vat] })];
    const { id } = await create({ pricesIncludeTax: true, lines });
    expect((await loaded(id)).totals).toMatchObject({ net: 2477n, taxTotal: 520n, total: 2997n });
  });

  it('has a discount after tax and an adjustment, before and after it is issued', async () => {
    const { id } = await create({
      lines: [line({ taxIds: [vat] })],
      discount: { kind: 'percent', value: '10', timing: 'after_tax' },
      adjustment: '-0.90',
    });
    const figures = { discount: 0n, discountAfterTax: 1210n, adjustment: -90n, total: 10_800n };
    const wanted = { ...figures, expressibleAsEInvoice: false };
    expect((await loaded(id)).totals).toMatchObject(wanted);
    await issue(id);
    expect((await loaded(id)).totals).toMatchObject(wanted);
    const [row] = await database().select().from(documents).where(eq(documents.id, id));
    expect(row?.due).toBe(10_800n);
  });

  it.each([
    ['0.5', 'too_many_decimals'],
    ['one', 'bad_amount'],
    ['99999999999999999', 'amount_too_large'],
  ])('refuses the adjustment %s in yen', async (adjustment, code) => {
    expect(await refusal(() => create({ adjustment }, yen))).toEqual({ adjustment: code });
  });
});
