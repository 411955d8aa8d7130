import { inArray } from 'drizzle-orm';
import type { Sql } from 'postgres';
import { database } from '@/db/client';
import { documents } from '@/db/schema';
import { loadDocument } from '@/lib/documents/load-document';
import { discountOfRow } from '@/lib/documents/stored-discount';
import { computeTotals } from '@/lib/money/totals';
import type { Totals } from '@/lib/money/types';

/** Every how many documents the totals are computed again by the product's own function. */
const STRIDE = 400;

/**
 * That the rows are as the product would have written them: what triggers see to, gapless numbers with their counters,
 * and, of a sample, the totals.
 * @throws Error that names what does not hold
 */
export async function verifySeed(sql: Sql): Promise<void> {
  for (const [rule, violations] of Object.entries(RULES)) {
    const [found] = await sql.unsafe(`select count(*)::int as count from (${violations}) violations`);
    if (found?.count !== 0) throw new Error(`The seed breaks a rule, ${found?.count} times: ${rule}.`);
  }
  await verifySearchTexts(sql);
  await verifyTotals(sql);
}

const RULES = {
  'a customer has one primary contact': `
    select 1 from contacts group by customer_id having count(*) filter (where is_primary) <> 1`,
  'a person has one contact': `
    select 1 from customers c left join contacts p on p.customer_id = c.id where c.company is null
    group by c.id having count(p.id) <> 1`,
  'an invoice has three lines': `
    select 1 from documents d left join document_lines l on l.document_id = d.id group by d.id having count(l.id) <> 3`,
  'what is paid has moved': `
    select 1 from documents d left join (select invoice_id, sum(amount) as moved from allocations group by 1) a on a.invoice_id = d.id
    where d.paid <> coalesce(a.moved, 0)`,
  'numbers have no gap': `
    select 1 from documents group by series_id, series_year having max(sequence) <> count(*) or min(sequence) <> 1`,
  'the counters go on where the numbers end': `
    select 1 from (select series_id, series_year as year, max(sequence) + 1 as next, max(issue_date) as last_date
      from documents group by 1, 2) d
    full join series_counters c using (series_id, year)
    where d.next is distinct from c.next or d.last_date is distinct from c.last_date`,
  'the sums of sales are kept': `
    with kept as (select to_jsonb(s) - 'id' as row from group_sales s), plain as (select to_jsonb(s) as row from group_sales_of(null) s)
    (select row from kept except select row from plain) union all (select row from plain except select row from kept)`,
  'who of a group is not in use is kept': `
    select 1 from (select group_id, sum(customers) as unused from group_unused group by 1) k
    full join (select m.group_id, count(*) as unused from customer_group_members m join customers c on c.id = m.customer_id
      where is_unused(c) group by 1) p using (group_id)
    where k.unused is distinct from p.unused`,
  'dates rise with numbers': `
    select 1 from (select issue_date, lag(issue_date) over (partition by series_id order by series_year, sequence) as before
      from documents) d where issue_date < before`,
};

/** Touched, a customer is written by its trigger: name and search text must be what they were. */
async function verifySearchTexts(sql: Sql): Promise<void> {
  const some = sql`select id, display_name, search_text from customers where tax_id like 'B%77' order by id limit 500`;
  const before = await some;
  await sql
    .begin(async (tx) => {
      await tx`update customers set search_text = '' where id in ${tx(before.map(({ id }) => id))}`;
      const after =
        await tx`select id, display_name, search_text from customers where id in ${tx(before.map(({ id }) => id))} order by id`;
      if (JSON.stringify(before) !== JSON.stringify(after))
        throw new Error('The seed breaks a rule: search texts.');
      throw new Undo();
    })
    .catch((error) => {
      if (!(error instanceof Undo)) throw error;
    });
}

class Undo extends Error {}

async function verifyTotals(sql: Sql): Promise<void> {
  const ids = await sql<{ id: string }[]>`
    select id from (select id, row_number() over (order by id) as n from documents) d where n % ${STRIDE} < 20 and n % ${STRIDE * 20} < ${STRIDE * 2}`;
  const rows = await database()
    .select()
    .from(documents)
    .where(
      inArray(
        documents.id,
        ids.map(({ id }) => id),
      ),
    );
  for (const row of rows) {
    const loaded = await loadDocument(database(), 'invoice', row.id);
    if (!loaded) throw new Error(`The seed breaks a rule: ${row.id} cannot be loaded.`);
    const { currency, pricesIncludeTax, adjustment } = row;
    const computed = computeTotals({
      currency,
      pricesIncludeTax,
      adjustment,
      lines: loaded.lines,
      discount: discountOfRow(row),
    });
    const stored = { ...loaded.totals, payable: row.paid + row.due };
    if (printed(computed) !== printed(stored)) {
      throw new Error(
        `The seed breaks a rule: totals of ${row.number}\n${printed(computed)}\n${printed(stored)}`,
      );
    }
  }
  if (rows.length < 20) throw new Error('The seed holds too few documents to look at.');
}

/** Amounts alone: what a tax is called says the document in the one and its lines in the other. */
const printed = ({ taxes, withholdings, ...totals }: Totals) =>
  JSON.stringify(
    { ...totals, taxes: [...taxes, ...withholdings].map(({ id, base, amount }) => [id, base, amount]) },
    (_key, value) => (typeof value === 'bigint' ? String(value) : value),
  );
