import 'server-only';
import { sql } from 'drizzle-orm';
import type { Tx } from '@/db/client';
import { exchangeRates } from '@/db/schema';
import { fieldError } from '@/lib/actions/errors';
import { actorOf, writeAudit } from '@/lib/audit/write-audit';
import type { Staff } from '@/lib/auth/viewers';
import { theCompany } from '@/lib/company/read-company';
import { today } from '@/lib/dates/day';
import { crossRate, isExchangeRate } from '@/lib/money/exchange';
import type { RateInput } from './schemas';

/**
 * Enters a currency's rate of a day, in place of the one that was there. Issued documents keep what they have.
 * @throws DomainError at `currency` (the base itself), `day` (in the future), `rate` (none the other way round)
 */
export async function saveRate(
  tx: Tx,
  viewer: Staff<'settings:edit'>,
  { currency, day, rate: typed, says, source }: RateInput,
  now = new Date(),
): Promise<void> {
  const company = await theCompany(tx);
  if (currency === company.currency) throw fieldError('currency', 'exchange_rate_of_base');
  if (day > today(company.timeZone, now)) throw fieldError('day', 'date_future');
  const rate = says === 'foreign' ? typed : crossRate('1', typed);
  if (!isExchangeRate(rate)) throw fieldError('rate', 'exchange_rate_invalid');
  await tx
    .insert(exchangeRates)
    .values({ baseCurrency: company.currency, currency, day, rate, source, createdBy: viewer.id })
    .onConflictDoUpdate({
      target: [exchangeRates.baseCurrency, exchangeRates.currency, exchangeRates.day],
      set: { rate, source, createdBy: viewer.id, createdAt: sql`now()` },
    });
  await writeAudit(tx, actorOf(viewer), {
    action: 'rate.entered',
    subject: { kind: 'rate', id: null, name: `${currency} ${day}` },
    changes: { rate, source },
  });
}
