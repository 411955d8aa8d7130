import 'server-only';
import { type Day, today } from '@/lib/dates/day';
import { formatDay } from '@/lib/dates/format';
import { translatorFor } from '@/lib/i18n/translator';
import { formatMoney } from '@/lib/money/format';
import type { MergeValues } from './merge-fields';
import type { EmailDetail } from './render-html';

/** What an email may say of a document. Amounts in minor units. */
export type MailedDocument = {
  kind: 'invoice' | 'estimate';
  number: string | null;
  currency: string;
  total: bigint;
  due: bigint;
  issueDate: Day;
  dueDate: Day | null;
};

/** Stands for a number that is not given yet. */
const LATER = '…';

/** A document's merge fields, and the small table of amount and date, in the reader's language. */
export function documentFields(
  { kind, number, currency, total, due, issueDate, dueDate }: MailedDocument,
  language: string,
): { values: MergeValues; details: EmailDetail[] } {
  const t = translatorFor(language, 'emails');
  const money = (amount: bigint) => formatMoney(amount, currency, language);
  const day = (value: Day) => formatDay(value, language, 'long');
  return {
    values: {
      document_number: number ?? LATER,
      document_total: money(total),
      document_due: money(due),
      document_date: day(issueDate),
      document_due_date: dueDate ? day(dueDate) : undefined,
    },
    details: [
      { label: t(`details.amount.${kind}`), value: money(kind === 'invoice' ? due : total) },
      ...(dueDate ? [{ label: t(`details.date.${kind}`), value: day(dueDate) }] : []),
    ],
  };
}

/** The last day of a link, as its reader's language writes it. */
export const lastDayOf = (expiresAt: Date, timeZone: string, language: string): string =>
  formatDay(today(timeZone, expiresAt), language, 'long');
