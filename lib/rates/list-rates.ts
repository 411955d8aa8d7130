import 'server-only';
import { and, eq, ne, type SQL, sql } from 'drizzle-orm';
import { database } from '@/db/client';
import { customers, exchangeRates } from '@/db/schema';
import type { Staff } from '@/lib/auth/viewers';
import { theCompany } from '@/lib/company/read-company';
import { pageOf } from '@/lib/lists/page-of';
import { plainDecimal } from '@/lib/money/plain-decimal';
import { type KnownRate, latestRate } from './latest-rate';
import type { RateFilter } from './rate-filter';

const PAGE = 50;

export type ListedRate = KnownRate & { id: string; currency: string };

// Nulls are named although there are none: the index has them last, and is not read in another order.
const LATEST_FIRST = sql`${exchangeRates.day} desc nulls last, ${exchangeRates.id} desc nulls last`;
const EARLIEST_FIRST = sql`${exchangeRates.day} asc nulls first, ${exchangeRates.id} asc nulls first`;

/** A page of the rates against the company's currency, the latest first. */
export async function listRates(_viewer: Staff<'settings:view'>, filter: RateFilter) {
  const company = await theCompany();
  const backwards = filter.before !== null;
  const found = await database()
    .select()
    .from(exchangeRates)
    .where(
      and(
        eq(exchangeRates.baseCurrency, company.currency),
        filter.currency ? eq(exchangeRates.currency, filter.currency) : undefined,
        fromPlace(filter),
      ),
    )
    .orderBy(backwards ? EARLIEST_FIRST : LATEST_FIRST)
    .limit(PAGE + 1);
  return pageOf({
    found,
    size: PAGE,
    backwards,
    started: backwards || filter.after !== null,
    placeOf: ({ day, id }) => ({ value: day, id }),
    show: ({ id, currency, day, rate, source }): ListedRate => ({
      id,
      currency,
      day,
      rate: plainDecimal(rate),
      source,
    }),
  });
}

function fromPlace({ after, before }: RateFilter): SQL | undefined {
  const row = sql`(${exchangeRates.day}, ${exchangeRates.id})`;
  if (before) return sql`${row} > (${before.value}::date, ${before.id}::uuid)`;
  return after ? sql`${row} < (${after.value}::date, ${after.id}::uuid)` : undefined;
}

/** The currencies that customers have beside the company's own, each with its latest rate up to a day. */
export async function currenciesInUse(_viewer: Staff<'settings:view'>, day: string) {
  const company = await theCompany();
  const used = await database()
    .selectDistinct({ currency: customers.currency })
    .from(customers)
    .where(ne(customers.currency, company.currency))
    .orderBy(customers.currency);
  return Promise.all(
    used.map(async ({ currency }) => ({
      currency,
      latest: await latestRate(database(), company.currency, currency, day),
    })),
  );
}
