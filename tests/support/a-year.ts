import { sql } from 'drizzle-orm';
import { database } from '../../db/client.ts';
import {
  allocations,
  customerGroupMembers,
  customerGroups,
  customers,
  documents,
  exchangeRates,
  payments,
  refunds,
  series,
} from '../../db/schema/index.ts';
import { addDays, type Day } from '../../lib/dates/day.ts';
import { baseFigures } from '../../lib/money/exchange.ts';
import { random as randomOf } from '../../lib/sample/random.ts';
import { aMode } from './pay.ts';

const YEAR_BEGINS: Day = '2025-01-01';
export const YEAR_ENDS: Day = '2025-12-31';
const DAYS = 365;

/** Dollars to the euro and yen to the euro, in ten-thousandths around which each day's rate lies. */
const RATES = { EUR: 10_000, USD: 10_850, JPY: 1_632_000 };
export const YEAR_CURRENCIES = ['EUR', 'USD', 'JPY'] as const;
type Currency = (typeof YEAR_CURRENCIES)[number];

type Row = typeof documents.$inferInsert & { id: string };

/**
 * A year of a company in euros, written by plain statements and the same for the same seed: customers in three
 * currencies, some in several groups and some in none; invoices and credit notes with taxes, withholding, discounts
 * and adjustments; drafts, estimates, void ones; payments before, on and after the days of their invoices, whole, in
 * part and too much; credit applied, refunded and taken back.
 */
export async function makeYear(count: number, seed = 2025): Promise<void> {
  const db = database();
  const { between, percent } = randomOf(seed);
  const upTo = (most: number) => between(0, most);
  const chance = (of: number) => percent(of * 100);
  const day = (): Day => addDays(YEAR_BEGINS, upTo(DAYS - 1));
  const within = (wanted: Day): Day =>
    wanted > YEAR_ENDS ? YEAR_ENDS : wanted < YEAR_BEGINS ? YEAR_BEGINS : wanted;

  const rateOf = (currency: Currency) =>
    currency === 'EUR' ? '1' : ((RATES[currency] + upTo(400) - 200) / 10_000).toFixed(4);
  await db.insert(exchangeRates).values(
    (['USD', 'JPY'] as const).flatMap((currency) =>
      // The first weeks have none.
      Array.from({ length: 11 }, (_, at) => ({
        ...{ baseCurrency: 'EUR', currency, rate: rateOf(currency) },
        day: addDays('2025-02-03', at * 30),
      })),
    ),
  );
  const groups = await db
    .insert(customerGroups)
    .values(['Mayoristas', 'Norte', 'Sur', 'Nadie'].map((name) => ({ name })))
    .returning({ id: customerGroups.id });
  const owners = await db
    .insert(customers)
    .values(
      Array.from({ length: Math.max(9, Math.ceil(count / 40)) }, (_, at) => ({
        company: `Cliente ${at}`,
        currency: YEAR_CURRENCIES[at % 3] ?? 'EUR',
        country: 'ES',
        active: at % 10 !== 7,
      })),
    )
    .returning({ id: customers.id, currency: customers.currency });
  const members = owners.flatMap(({ id: customerId }, at) =>
    groups
      .slice(0, 3)
      .flatMap(({ id: groupId }, of) => ((at + of) % (of + 2) === 0 ? [{ customerId, groupId }] : [])),
  );
  await db.insert(customerGroupMembers).values(members);

  const own = await db.select({ id: series.id, kind: series.kind }).from(series);
  const seriesOf = (kind: string) => own.find((each) => each.kind === kind)?.id ?? '';
  const ids = await db.execute<{ id: string }>(sql`select uuid_v7() as id from generate_series(1, ${count})`);
  const nobody = sql`'{}'::jsonb` as never;
  const papers = ids.map(({ id }, at): Row => {
    const owner = owners[upTo(owners.length - 1)] ?? { id: '', currency: 'EUR' };
    const currency = owner.currency as Currency;
    const fate = upTo(999) / 1000;
    const kind = fate < 0.14 ? 'credit_note' : fate < 0.17 ? 'estimate' : 'invoice';
    const issueDate = day();
    const net = BigInt(upTo(chance(0.1) ? 9 : 200_000));
    const discount = chance(0.2) ? net / 7n : 0n;
    const taxTotal = ((net - discount) * BigInt([0, 10, 21][upTo(2)] ?? 0)) / 100n;
    const adjustment = chance(0.1) ? BigInt(upTo(40) - 5) : 0n;
    const discountAfterTax = chance(0.1) ? (net - discount) / 20n : 0n;
    let total = net - discount + taxTotal - discountAfterTax + adjustment;
    // Nothing is issued below zero.
    const lift = total < 0n ? -total : 0n;
    total += lift;
    const withheld = chance(0.2) ? ((net - discount) * 15n) / 100n : chance(0.005) ? total + 3n : 0n;
    const draft = fate > 0.95;
    const gone = fate > 0.92 && !draft;
    const rate = rateOf(currency);
    const figures = baseFigures({ total, taxes: [taxTotal] }, currency, 'EUR', rate);
    const issued = { language: 'es', issuedAt: new Date(), seller: nobody, buyer: nobody };
    return {
      ...{ id, kind, customerId: owner.id, currency, baseCurrency: 'EUR', issueDate },
      dueDate:
        kind === 'credit_note'
          ? null
          : [null, issueDate, addDays(issueDate, 15), addDays(issueDate, 30), addDays(issueDate, 60)][
              upTo(4)
            ],
      ...{ subtotal: net, discount, taxTotal, discountAfterTax, adjustment: adjustment + lift },
      ...{ total, withheld, due: total - withheld },
      ...(!draft && {
        ...issued,
        ...{ seriesId: seriesOf(kind), seriesYear: 0, sequence: at + 1, number: `${kind}-${at + 1}` },
        ...(kind !== 'estimate' && { exchangeRate: rate, ...figures }),
      }),
      ...(gone && kind !== 'estimate' && { voidedAt: new Date(), voidReason: 'a slip' }),
    };
  });
  await inParts(papers, (rows) => db.insert(documents).values(rows));

  const modeId = await aMode();
  const money = {
    allocations: [] as (typeof allocations.$inferInsert)[],
    refunds: [] as (typeof refunds.$inferInsert)[],
  };
  const paid: (typeof payments.$inferInsert & { id: string })[] = [];
  const open = papers
    .filter((each) => each.kind === 'invoice' && each.issuedAt && !each.voidedAt && (each.due ?? 0n) > 0n)
    .map((invoice) => ({ invoice, due: invoice.due ?? 0n }));
  const from = await db.execute<{ id: string }>(
    sql`select uuid_v7() as id from generate_series(1, ${count * 2})`,
  );
  const receive = (of: Row, amount: bigint, when: Day) => {
    const id = from[paid.length]?.id ?? '';
    const held = { customerId: of.customerId, currency: of.currency };
    paid.push({ ...held, id, baseCurrency: 'EUR', amount, date: within(when), modeId });
    return { ...held, paymentId: id };
  };
  for (const each of open) {
    const times = chance(0.25) ? 0 : chance(0.2) ? 2 : 1;
    for (let time = 0; time < times && each.due > 0n; time += 1) {
      const part = time === 0 && (times === 2 || chance(0.2)) ? each.due / 3n + 1n : each.due;
      const over = chance(0.05) ? BigInt(upTo(5_000) + 1) : 0n;
      const source = receive(each.invoice, part + over, addDays(each.invoice.issueDate, upTo(100) - 8));
      money.allocations.push({ ...source, invoiceId: each.invoice.id, amount: part });
      each.due -= part;
      if (over > 1n && chance(0.5)) {
        const date = within(addDays(paid.at(-1)?.date ?? YEAR_ENDS, upTo(50)));
        money.refunds.push({
          ...source,
          amount: over / 2n,
          date,
          modeId,
          ...(chance(0.2) && { voidedAt: new Date(), voidReason: 'no' }),
        });
      }
    }
  }
  for (const note of papers) {
    if (note.kind !== 'credit_note' || !note.issuedAt || note.voidedAt) continue;
    let left = note.due ?? 0n;
    if (left <= 0n) continue;
    const source = { customerId: note.customerId, currency: note.currency, creditNoteId: note.id };
    const other = open.find(({ invoice, due }) => invoice.customerId === note.customerId && due > 0n);
    if (other && chance(0.6)) {
      const amount = other.due < left ? other.due : left;
      money.allocations.push({ ...source, invoiceId: other.invoice.id, amount });
      other.due -= amount;
      left -= amount;
    }
    if (left > 0n && chance(0.3)) {
      const date = within(addDays(note.issueDate, upTo(60)));
      money.refunds.push({ ...source, amount: left, date, modeId });
    }
  }
  // On account, and void ones.
  for (const [at, of] of papers.slice(0, Math.ceil(count / 50)).entries()) {
    receive(of, BigInt(upTo(9_000) + 1), day());
    const last = paid.at(-1);
    if (last && at % 3 === 0) Object.assign(last, { voidedAt: new Date(), voidReason: 'typed twice' });
  }
  await inParts(paid, (rows) => db.insert(payments).values(rows));
  await inParts(money.allocations, (rows) => db.insert(allocations).values(rows));
  await inParts(money.refunds, (rows) => db.insert(refunds).values(rows));
  await db.execute(sql`analyze`);
}

async function inParts<Row>(rows: readonly Row[], write: (rows: Row[]) => Promise<unknown>): Promise<void> {
  for (let at = 0; at < rows.length; at += 400) await write(rows.slice(at, at + 400));
}

/** Everything that was written, for plain sums over it. */
export async function theYear() {
  const db = database();
  const [all, members, groups, papers, paid, shares, back, rates] = await Promise.all([
    db.select().from(customers),
    db.select().from(customerGroupMembers),
    db.select().from(customerGroups),
    db.select().from(documents),
    db.select().from(payments),
    db.select().from(allocations),
    db.select().from(refunds),
    db.select().from(exchangeRates),
  ]);
  return {
    customers: all,
    members,
    groups,
    documents: papers,
    payments: paid,
    allocations: shares,
    refunds: back,
    rates,
  };
}
export type Year = Awaited<ReturnType<typeof theYear>>;
