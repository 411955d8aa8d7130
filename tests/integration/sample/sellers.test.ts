import { eq, sql } from 'drizzle-orm';
import { afterEach, beforeAll, describe, expect, it } from 'vitest';
import { database } from '@/db/client';
import { company, customers, documents, taxes } from '@/db/schema';
import type { Permission } from '@/lib/auth/permissions';
import type { Staff } from '@/lib/auth/viewers';
import { factsOf } from '@/lib/documents/refuse-step';
import { documentState, isOverdue } from '@/lib/documents/states';
import { discountOfRow } from '@/lib/documents/stored-discount';
import { computeTotals } from '@/lib/money/totals';
import type { LineTax, TotalsLine } from '@/lib/money/types';
import { testDatabase } from '../../support/database';
import { companyToday, salesCompany } from '../../support/sales-company';
import { load, remove } from './sample-company';

await testDatabase();

let viewer: Staff<Permission>;
beforeAll(async () => {
  ({ viewer } = await salesCompany({ taxId: null, street: null, city: null }));
});
afterEach(() => remove(viewer));

const become = (changes: Partial<typeof company.$inferInsert>) => database().update(company).set(changes);

type LineRow = { document: string; taxes: LineTax[] } & Omit<TotalsLine, 'taxes'>;

/** The lines of all documents, with the taxes as they are in the settings. */
async function linesByDocument(): Promise<Map<string, TotalsLine[]>> {
  const rows = await database().execute<LineRow>(sql`
    select l.document_id as document, trim_scale(l.quantity)::text as quantity,
      trim_scale(l.unit_price)::text as "unitPrice", trim_scale(l.discount_percent)::text as "discountPercent",
      (select coalesce(json_agg(json_build_object('id', t.id, 'name', t.name, 'rate', trim_scale(t.rate)::text,
          'kind', t.kind, 'category', t.category)), '[]')
        from document_line_taxes lt join taxes t on t.id = lt.tax_id where lt.line_id = l.id) as taxes
    from document_lines l order by l.document_id, l.position`);
  const lines = new Map<string, TotalsLine[]>();
  for (const { document, ...line } of rows) lines.set(document, [...(lines.get(document) ?? []), line]);
  return lines;
}

describe('a Spanish seller whose details are not complete yet', () => {
  it('has documents in every state, whose figures follow from their lines', async () => {
    await load(viewer);
    const rows = await database().select().from(documents);
    const lines = await linesByDocument();
    const day = companyToday();
    const states = new Map<string, number>();
    for (const row of rows) {
      const totals = computeTotals({
        currency: row.currency,
        pricesIncludeTax: row.pricesIncludeTax,
        lines: lines.get(row.id) ?? [],
        discount: discountOfRow(row),
        adjustment: row.adjustment,
      });
      const { subtotal, discount, taxTotal, total, withheld } = row;
      expect({ subtotal, discount, taxTotal, total, withheld }, row.number ?? row.id).toEqual({
        subtotal: totals.subtotal,
        discount: totals.discount,
        taxTotal: totals.taxTotal,
        total: totals.total,
        withheld: totals.withheld,
      });
      expect(row.paid + row.due, row.number ?? row.id).toBe(totals.payable);
      const booked = row.kind === 'invoice' && row.issuedAt !== null;
      expect(row.baseTotal !== null, row.number ?? row.id).toBe(booked);
      const facts = factsOf(row);
      const state = `${row.kind} ${documentState(facts, day)}${isOverdue(facts, day) ? ', overdue' : ''}`;
      states.set(state, (states.get(state) ?? 0) + 1);
    }
    expect([...states.keys()]).toEqual(
      expect.arrayContaining([
        ...['draft', 'issued', 'sent', 'accepted', 'declined', 'expired'].map((state) => `estimate ${state}`),
        ...['draft', 'issued', 'sent', 'paid', 'void', 'sent, overdue', 'partly_paid, overdue'].map(
          (state) => `invoice ${state}`,
        ),
      ]),
    );
    expect(await figures(sql`document_taxes`)).toEqual(
      await figures(sql`(select distinct l.document_id, lt.tax_id
        from document_lines l join document_line_taxes lt on lt.line_id = l.id
        join documents d on d.id = l.document_id where d.issued_at is not null) used`),
    );
    expect(await usedTaxes()).toEqual(['IRPF 15 S', 'IVA 0 G', 'IVA 0 K', 'IVA 10 S', 'IVA 21 S']);
  });

  it('holds the base currency until they are removed', async () => {
    await load(viewer);
    await expect(become({ currency: 'USD' })).rejects.toThrow();
    await remove(viewer);
    await become({ currency: 'USD' });
    await become({ currency: 'EUR' });
  });
});

const figures = async (rows: ReturnType<typeof sql>) =>
  (await database().execute<{ count: string }>(sql`select count(*) from ${rows}`))[0]?.count;

const usedTaxes = async () =>
  (
    await database().execute<{ tax: string }>(sql`
      select distinct name || ' ' || trim_scale(rate) || ' ' || category as tax from document_taxes order by 1`)
  ).map(({ tax }) => tax);

describe('a seller elsewhere', () => {
  it('in Germany sells at its own rates at home, and without to Spanish companies', async () => {
    await become({ country: 'DE', language: 'en', timeZone: 'Europe/Berlin' });
    await database().update(taxes).set({ active: false });
    await database()
      .insert(taxes)
      .values([
        { name: 'USt.', rate: '19', kind: 'vat', category: 'S', preset: true },
        { name: 'USt.', rate: '7', kind: 'vat', category: 'S' },
      ]);
    await load(viewer);
    expect(await usedTaxes()).toEqual(['USt. 0 G', 'USt. 0 K', 'USt. 19 S', 'USt. 7 S']);
    const home = await database().execute<{ country: string }>(sql`
      select distinct c.country from documents d join customers c on c.id = d.customer_id
        join document_taxes t on t.document_id = d.id
      where t.rate > 0 and c.company is not null`);
    expect(home.map(({ country }) => country)).toEqual(['DE']);
  });

  it('in the United States sells without taxes, in dollars and in its customers’ currencies', async () => {
    await become({ country: 'US', language: 'en', currency: 'USD', timeZone: 'America/New_York' });
    await database().update(taxes).set({ active: false, preset: false });
    await load(viewer);
    expect(await usedTaxes()).toEqual([]);
    const used = await database()
      .selectDistinct({ currency: customers.currency })
      .from(customers)
      .where(eq(customers.sample, true))
      .orderBy(customers.currency);
    expect(used.map(({ currency }) => currency)).toEqual(['AED', 'CHF', 'EUR', 'GBP', 'MAD', 'MXN', 'USD']);
  });
});
