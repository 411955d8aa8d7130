import 'server-only';
import { type Day, today } from '@/lib/dates/day';
import { formatDay } from '@/lib/dates/format';
import type { DocumentKind } from '@/lib/documents/states';
import { translatorFor } from '@/lib/i18n/translator';
import { formatMoney } from '@/lib/money/format';
import type { MergeValues } from './merge-fields';
import type { EmailDetail } from './render-html';

/** What an email may say of a document. Amounts in minor units. */
export type MailedDocument = {
  kind: DocumentKind;
  number: string | null;
  currency: string;
  total: bigint;
  withheld: bigint;
  due: bigint;
  issueDate: Day;
  dueDate: Day | null;
};

/** Stands for a number that is not given yet. */
const LATER = '…';

/** A document's merge fields, and the small table of amount and date, in the reader's language. */
export function documentFields(
  document: MailedDocument,
  language: string,
): { values: MergeValues; details: EmailDetail[] } {
  const { kind, number, currency, total, due, issueDate, dueDate } = document;
  const t = translatorFor(language, 'emails');
  const money = (amount: bigint) => formatMoney(amount, currency, language);
  const day = (value: Day) => formatDay(value, language, 'long');
  // A credit note falls due on no day.
  const until = kind === 'credit_note' ? issueDate : dueDate;
  return {
    values: {
      document_number: number ?? LATER,
      document_total: money(total),
      document_due: money(due),
      document_date: day(issueDate),
      document_due_date: dueDate ? day(dueDate) : undefined,
    },
    details: [
      { label: t(`details.amount.${kind}`), value: money(asked(document)) },
      ...(until ? [{ label: t(`details.date.${kind}`), value: day(until) }] : []),
    ],
  };
}

/** The largest amount on the document's paper: what is still to be paid, what is offered, what is credited. */
function asked({ kind, total, withheld, due }: MailedDocument): bigint {
  if (kind === 'invoice') return due;
  return kind === 'credit_note' ? total - withheld : total;
}

/** The last day of a link, as its reader's language writes it. */
export const lastDayOf = (expiresAt: Date, timeZone: string, language: string): string =>
  formatDay(today(timeZone, expiresAt), language, 'long');
