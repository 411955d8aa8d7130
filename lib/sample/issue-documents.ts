import 'server-only';
import { sql } from 'drizzle-orm';
import type { Tx } from '@/db/client';
import { documents } from '@/db/schema';
import type { Company } from '@/lib/company/read-company';
import { buyerOf } from '@/lib/documents/document-buyer';
import { sellerOf } from '@/lib/documents/document-seller';
import { TEMPLATE_VERSION } from '@/lib/documents/issue-document';
import { staffTranslatorFor } from '@/lib/i18n/translator';
import { baseFigures } from '@/lib/money/exchange';
import type { Totals } from '@/lib/money/types';
import { asJson } from './insert-all';
import type { PlannedDocument } from './planned';
import { sampleRate } from './sample-rates';
import type { WrittenDocument } from './write-documents';
import { writeSeries } from './write-series';

/**
 * Issues what is no draft, in the order of issue dates, with what has become of it since: the columns that
 * `issueDocument` and the steps after it set, for all in one statement. The seller is taken as it is, complete or
 * not: these documents are never sent to anybody, and the setup that they are offered in does not ask for all of it.
 */
export async function issueDocuments(
  tx: Tx,
  written: readonly WrittenDocument[],
  { company, now }: { company: Company; now: Date },
): Promise<void> {
  const numbers = await writeSeries(tx, company.language);
  const buyers = await buyersOf(tx, written);
  const t = staffTranslatorFor(company.language, 'sample');
  const voidReason = t('voidReason');
  const at = (day: string | null | undefined, hour: number) => {
    if (!day) return null;
    const moment = new Date(`${day}T${hour}:00:00Z`);
    return (moment < now ? moment : now).toISOString();
  };
  const source = t('rateSource');
  const exchangeOf = ({ kind, issueDate }: PlannedDocument, currency: string, totals: Totals) => {
    const rate = kind === 'invoice' ? sampleRate(currency, company.currency) : null;
    if (rate === null) return {};
    const amounts = { total: totals.total, taxes: totals.taxes.map(({ amount }) => amount) };
    const { baseTotal, baseTax } = baseFigures(amounts, currency, company.currency, rate);
    const published =
      currency === company.currency ? {} : { exchange_rate_day: issueDate, exchange_rate_source: source };
    return { exchange_rate: rate, base_total: baseTotal, base_tax: baseTax, ...published };
  };
  const rows = written
    .filter(({ planned }) => !planned.draft)
    .map(({ id, planned, customer, language, totals }) => {
      const { kind, issueDate, sentOn, answer, voidedOn } = planned;
      const taken = numbers.take(kind, issueDate);
      return {
        id,
        series_id: taken.seriesId,
        series_year: taken.seriesYear,
        sequence: taken.sequence,
        number: taken.number,
        language,
        buyer: buyers.get(customer.id),
        issued_at: at(issueDate, 12),
        sent_at: at(sentOn, 13),
        accepted_at: answer?.accepted ? at(answer.on, 14) : null,
        declined_at: answer && !answer.accepted ? at(answer.on, 14) : null,
        voided_at: at(voidedOn, 14),
        void_reason: voidedOn ? voidReason : null,
        ...exchangeOf(planned, customer.currency, totals),
      };
    });
  await numbers.save(tx);
  await tx.execute(sql`update ${documents} set
      series_id = x.series_id, series_year = x.series_year, sequence = x.sequence, number = x.number,
      language = x.language, buyer = x.buyer, seller = ${asJson(sellerOf(company))}::text::jsonb,
      template_version = ${TEMPLATE_VERSION}::int, issued_at = x.issued_at, sent_at = x.sent_at,
      accepted_at = x.accepted_at, declined_at = x.declined_at, voided_at = x.voided_at,
      void_reason = x.void_reason,
      exchange_rate = x.exchange_rate, exchange_rate_day = x.exchange_rate_day,
      exchange_rate_source = x.exchange_rate_source, base_total = x.base_total, base_tax = x.base_tax, version = version + 1
    from jsonb_to_recordset(${asJson(rows)}::text::jsonb) as x(
      id uuid, series_id uuid, series_year int, sequence int, number text, language text, buyer jsonb,
      issued_at timestamptz, sent_at timestamptz, accepted_at timestamptz, declined_at timestamptz,
      voided_at timestamptz, void_reason text, exchange_rate numeric,
      exchange_rate_day date, exchange_rate_source text, base_total bigint, base_tax bigint)
    where documents.id = x.id`);
}

async function buyersOf(tx: Tx, written: readonly WrittenDocument[]) {
  const customers = new Map(written.map(({ customer }) => [customer.id, customer]));
  const buyers = new Map<string, Awaited<ReturnType<typeof buyerOf>>>();
  for (const customer of customers.values()) buyers.set(customer.id, await buyerOf(tx, customer));
  return buyers;
}
