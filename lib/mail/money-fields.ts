import 'server-only';
import type { Day } from '@/lib/dates/day';
import { formatDay } from '@/lib/dates/format';
import { translatorFor } from '@/lib/i18n/translator';
import { formatMoney } from '@/lib/money/format';
import type { MergeValues } from './merge-fields';
import type { EmailDetail } from './render-html';

/** What an email may say of a payment. Minor units. */
export type MailedPayment = { amount: bigint; currency: string; date: Day; mode: string };

/** What an email may say of a statement: both days are in it; what is owed at its end, in minor units. */
export type MailedStatement = { from: Day; to: Day; currency: string; closing: bigint };

type Fields = { values: MergeValues; details: EmailDetail[] };

/** A payment's merge fields and its small table, in the reader's language. */
export function paymentFields({ amount, currency, date, mode }: MailedPayment, language: string): Fields {
  const t = translatorFor(language, 'pdf');
  const [money, day] = [formatMoney(amount, currency, language), formatDay(date, language, 'long')];
  return {
    values: { payment_amount: money, payment_date: day, payment_mode: mode },
    details: [
      { label: t('receipt.received'), value: money },
      { label: t('receipt.date'), value: day },
      { label: t('receipt.mode'), value: mode },
    ],
  };
}

/** A statement's merge fields and its small table, in the reader's language. */
export function statementFields({ from, to, currency, closing }: MailedStatement, language: string): Fields {
  const t = translatorFor(language, 'pdf');
  const balance = formatMoney(closing, currency, language);
  const [first, last] = [formatDay(from, language, 'long'), formatDay(to, language, 'long')];
  return {
    values: { statement_from: first, statement_to: last, statement_balance: balance },
    details: [
      { label: t('statement.from'), value: first },
      { label: t('statement.to'), value: last },
      { label: t('statement.closing'), value: balance },
    ],
  };
}
