import 'server-only';
import { eq } from 'drizzle-orm';
import { type Database, database, type Tx } from '@/db/client';
import { documents, exchangeRates } from '@/db/schema';
import { fieldError } from '@/lib/actions/errors';
import type { SignedInStaff } from '@/lib/auth/viewers';
import type { Day } from '@/lib/dates/day';
import { baseFigures } from '@/lib/money/exchange';
import { plainDecimal } from '@/lib/money/plain-decimal';
import type { Totals } from '@/lib/money/types';
import { type KnownRate, latestRate } from '@/lib/rates/latest-rate';
import { isBooked } from './booked';
import type { DocumentRow } from './lock-document';

type Exchanged = Pick<DocumentRow, 'kind' | 'currency' | 'baseCurrency' | 'correctsId'>;

/**
 * The rate that a document is issued with and its figures in the base currency; of what is booked alone. A rate that
 * was typed counts for this document, and for its day where none was known (one that was tried on sample data does
 * not); else the latest up to the issue date is taken (Directive 2006/112/EC, art. 91(2): the latest published when
 * the tax becomes chargeable). A correction is counted with the rate of its invoice, which it takes back.
 * @throws DomainError at `exchangeRate`: `exchange_rate_missing`
 */
export async function exchangeColumns(
  tx: Tx,
  createdBy: string | null,
  { kind, currency, baseCurrency, correctsId }: Exchanged,
  { total, taxes }: Totals,
  { issueDate, typed, remember }: { issueDate: Day; typed: string | undefined; remember: boolean },
) {
  if (!isBooked(kind)) return {};
  const known = currency === baseCurrency ? SAME : await rateOf();
  const amounts = { total, taxes: taxes.map(({ amount }) => amount) };
  return {
    exchangeRate: known.rate,
    exchangeRateDay: known.day,
    exchangeRateSource: known.source,
    ...baseFigures(amounts, currency, baseCurrency, known.rate),
  };

  async function rateOf(): Promise<KnownRate> {
    const invoiced = correctsId && (await rateOfDocument(tx, correctsId));
    if (invoiced) return invoiced;
    if (!typed) {
      const latest = await latestRate(tx, baseCurrency, currency, issueDate);
      if (!latest) throw fieldError('exchangeRate', 'exchange_rate_missing', { currency });
      return latest;
    }
    const rate = { baseCurrency, currency, day: issueDate, rate: typed, createdBy };
    if (remember) await tx.insert(exchangeRates).values(rate).onConflictDoNothing();
    return { rate: typed, day: issueDate, source: null };
  }
}

/** What a document was issued with; null for one without. */
async function rateOfDocument(db: Database | Tx, id: string): Promise<KnownRate | null> {
  const { exchangeRate: rate, exchangeRateDay: day, exchangeRateSource: source } = documents;
  const [found] = await db.select({ rate, day, source }).from(documents).where(eq(documents.id, id));
  return found?.rate && found.day
    ? { rate: plainDecimal(found.rate), day: found.day, source: found.source }
    : null;
}

const SAME = { rate: '1', day: null, source: null };

/** What the question before issuing says of the rate: the currencies, and the latest that is known. */
export type ExchangeAtIssue = { base: string; currency: string; latest: KnownRate | null };

/** Null for what asks for no rate: the base currency's own documents, estimates, corrections of an invoice. */
export async function exchangeAtIssue(
  _viewer: SignedInStaff,
  { kind, currency, baseCurrency, correctsId }: Exchanged,
  day: Day,
): Promise<ExchangeAtIssue | null> {
  if (!isBooked(kind) || currency === baseCurrency) return null;
  if (correctsId && (await rateOfDocument(database(), correctsId))) return null;
  return { base: baseCurrency, currency, latest: await latestRate(database(), baseCurrency, currency, day) };
}
