import { randomUUID } from 'node:crypto';
import { asc, eq } from 'drizzle-orm';
import fc from 'fast-check';
import { beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { database } from '@/db/client';
import { documentLines, documents, documentTaxes, taxes } from '@/db/schema';
import { DomainError } from '@/lib/actions/errors';
import type { Permission } from '@/lib/auth/permissions';
import type { Staff } from '@/lib/auth/viewers';
import { creditInvoice } from '@/lib/credit-notes/credit-invoice';
import { issueCreditNote } from '@/lib/credit-notes/issue-credit-note';
import { createDraft } from '@/lib/documents/create-draft';
import { draftForm } from '@/lib/documents/draft-form';
import { issueDocument } from '@/lib/documents/issue-document';
import { printableDocument } from '@/lib/documents/printable-document';
import type { NewDraft } from '@/lib/documents/schemas';
import { updateDraft } from '@/lib/documents/update-draft';
import { voidDocument } from '@/lib/documents/void-document';
import { testDatabase } from '../../support/database.ts';
import { pay } from '../../support/pay.ts';
import { customer, draft, line, salesCompany } from '../../support/sales-company.ts';

await testDatabase();
vi.setConfig({ testTimeout: 300_000 });

let viewer: Staff<Permission>;
let vat: string;
let reduced: string;
let withholding: string;
let ours: string;
beforeAll(async () => {
  ({ viewer, vat, reduced, withholding } = await salesCompany());
});
beforeEach(async () => {
  ours = await customer();
});

const transaction = database().transaction.bind(database());
const refusal = (work: Promise<unknown>) =>
  work.then(
    () => null,
    (error) => (error instanceof DomainError ? (Object.entries(error.fields)[0] ?? error.code) : error),
  );

async function invoice(changes: Partial<NewDraft> = {}) {
  const { id } = await transaction((tx) => createDraft(tx, viewer, 'invoice', draft(ours, changes)));
  await transaction((tx) => issueDocument(tx, viewer, 'invoice', { id, version: 1 }));
  return id;
}
const credit = async (invoiceId: string) =>
  (
    await transaction((tx) =>
      creditInvoice(tx, viewer, { submissionId: randomUUID(), invoiceId, reason: 'Devolución' }),
    )
  ).id;
const issue = (id: string, version = 1) => transaction((tx) => issueCreditNote(tx, viewer, { id, version }));
const row = async (id: string) => {
  const [found] = await database().select().from(documents).where(eq(documents.id, id));
  if (!found) throw new Error('no such document');
  return found;
};
const amounts = async (id: string) => {
  const { subtotal, discount, taxTotal, discountAfterTax, adjustment, total, withheld } = await row(id);
  const lines = await database()
    .select({ amount: documentLines.amount })
    .from(documentLines)
    .where(eq(documentLines.documentId, id))
    .orderBy(asc(documentLines.position));
  const ofTaxes = await database().select().from(documentTaxes).where(eq(documentTaxes.documentId, id));
  return {
    ...{ subtotal, discount, taxTotal, discountAfterTax, adjustment, total, withheld },
    lines: lines.map(({ amount }) => amount),
    taxes: ofTaxes.map(({ name, rate, base, amount }) => `${name} ${rate} ${base} ${amount}`).sort(),
  };
};

describe('a credit note of an invoice', () => {
  it('negates it, withholding and discount too, settles it, and says which and why', async () => {
    const id = await invoice({
      lines: [
        line({ unitPrice: '19.99', quantity: '3', taxIds: [vat, withholding], discountPercent: '5' }),
        line({ unitPrice: '100', taxIds: [reduced] }),
      ],
      discount: { kind: 'percent', value: '10', timing: 'before_tax' },
    });
    const note = await credit(id);
    expect(await issue(note)).toMatchObject({ number: expect.stringMatching(/^NC-\d{6}$/) });
    expect(await amounts(note)).toEqual(await amounts(id));
    const [invoiced, credited] = [await row(id), await row(note)];
    expect(invoiced).toMatchObject({ paid: 0n, credited: invoiced.total - invoiced.withheld, due: 0n });
    expect(credited).toMatchObject({ paid: 0n, credited: invoiced.credited, due: 0n, correctsId: id });
    const paper = await printableDocument(database(), 'credit_note', note, 'es');
    expect(paper?.correction).toEqual({
      number: invoiced.number,
      issueDate: invoiced.issueDate,
      reason: 'Devolución',
    });
  });

  it('takes the taxes as they were, though their rates have changed since', async () => {
    const [tax] = await database()
      .insert(taxes)
      .values({ name: 'IGIC', rate: '7', kind: 'vat', category: 'S' })
      .returning();
    const id = await invoice({ lines: [line({ taxIds: [tax?.id ?? ''] })] });
    await database()
      .update(taxes)
      .set({ rate: '9', active: false })
      .where(eq(taxes.id, tax?.id ?? ''));
    const note = await credit(id);
    await issue(note);
    expect(await amounts(note)).toEqual(await amounts(id));
  });

  it('of some lines leaves the rest due; what was paid becomes credit; never more than the invoice', async () => {
    const id = await invoice({
      lines: [line({ unitPrice: '100', quantity: '2' }), line({ unitPrice: '50' })],
    });
    await pay(viewer, ours, { amount: '200', allocations: [{ invoiceId: id, amount: '200' }] });
    const note = await credit(id);
    const form = await draftForm(database(), 'credit_note', note);
    const [first] = form?.lines ?? [];
    if (!form || !first) throw new Error('no draft');
    const { customer: _, currency: __, lines: ___, ...fields } = form;
    await transaction((tx) =>
      updateDraft(tx, viewer, 'credit_note', {
        ...fields,
        customerId: ours,
        billingAddress: draft(ours).billingAddress,
        lines: [{ ...first, quantity: '1' }],
      } as Parameters<typeof updateDraft<'credit_note'>>[3]),
    );
    await issue(note, 2);
    expect(await row(id)).toMatchObject({ paid: 20_000n, credited: 5_000n, due: 0n });
    expect(await row(note)).toMatchObject({ total: 10_000n, credited: 5_000n, due: 5_000n });
    expect(await refusal(issue(await credit(id)))).toBe('credit_exceeds_invoice');
  });

  it('is refused for drafts and void invoices, and keeps its customer', async () => {
    const { id: aDraft } = await transaction((tx) => createDraft(tx, viewer, 'invoice', draft(ours)));
    expect(await refusal(credit(aDraft))).toBe('step_refused');
    const gone = await invoice();
    const late = await credit(gone);
    await transaction((tx) => voidDocument(tx, viewer, 'invoice', { id: gone, version: 2, reason: 'no' }));
    expect(await refusal(credit(gone))).toBe('step_refused');
    expect(await refusal(issue(late))).toBe('step_refused');
    const moved = database()
      .update(documents)
      .set({ customerId: await customer() })
      .where(eq(documents.id, late));
    expect((await moved.catch((error) => error)).cause.constraint_name).toBe('documents_corrects');
  });

  it('of two at once one is issued, where both would be more than the invoice', async () => {
    const id = await invoice();
    const notes = [await credit(id), await credit(id)];
    const outcomes = await Promise.all(notes.map((note) => refusal(issue(note))));
    expect(outcomes.sort()).toEqual(['credit_exceeds_invoice', null]);
  });
});

describe('a free-standing credit note', () => {
  it('is the customer’s credit, is voided while nothing was done with it, and not after', async () => {
    const make = async () => {
      const { id } = await transaction((tx) => createDraft(tx, viewer, 'credit_note', draft(ours)));
      await issue(id);
      return id;
    };
    const [one, two] = [await make(), await make()];
    expect(await row(one)).toMatchObject({ due: 10_000n, credited: 0n });
    const voided = (id: string, version: number) =>
      transaction((tx) => voidDocument(tx, viewer, 'credit_note', { id, version, reason: 'no' }));
    await voided(one, 2);
    expect((await row(one)).voidedAt).not.toBeNull();
    await transaction((tx) => tx.update(documents).set({ sentAt: new Date() }).where(eq(documents.id, two)));
    expect(await refusal(voided(two, 2))).toBe('step_refused');
  });
});

it('negates any invoice to the cent', async () => {
  const cents = fc.integer({ min: 1, max: 99_999 }).map((value) => (value / 100).toFixed(2));
  const aLine = fc.record({
    unitPrice: cents,
    quantity: fc.integer({ min: 1, max: 5000 }).map((value) => (value / 1000).toFixed(3)),
    discountPercent: fc.constantFrom('0', '3.5', '12'),
    taxIds: fc.constantFrom([], ['vat'], ['reduced'], ['vat', 'withholding'], ['reduced', 'withholding']),
  });
  await fc.assert(
    fc.asyncProperty(
      fc.array(aLine, { minLength: 1, maxLength: 5 }),
      fc.boolean(),
      fc.constantFrom('0', '7.25'),
      async (lines, pricesIncludeTax, percent) => {
        const ids: Record<string, string> = { vat, reduced, withholding };
        const id = await invoice({
          lines: lines.map((each) => line({ ...each, taxIds: each.taxIds.map((name) => ids[name] ?? '') })),
          pricesIncludeTax,
          discount: { kind: 'percent', value: percent, timing: 'before_tax' },
        });
        const note = await credit(id);
        await issue(note);
        expect(await amounts(note)).toEqual(await amounts(id));
        expect((await row(id)).due).toBe(0n);
      },
    ),
    { numRuns: process.env.CLIENTELA_DEEP ? 200 : 12 },
  );
});
