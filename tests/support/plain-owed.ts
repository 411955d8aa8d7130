import { type Day, daysBetween } from '../../lib/dates/day.ts';
import { toBase } from '../../lib/money/exchange.ts';
import { AGE_BEGINS, AGES, type Age } from '../../lib/reports/age.ts';
import type { CurrencyChoice } from '../../lib/reports/currency-choice.ts';
import type { Year } from './a-year.ts';

type Paper = Year['documents'][number];
type Paid = Year['payments'][number];

/** An amount on a document in the base currency: the booked figure of the whole, a part by the rate at issue. */
export const partInBase = (paper: Paper, amount: bigint): bigint =>
  paper.currency === paper.baseCurrency
    ? amount
    : amount === paper.total
      ? (paper.baseTotal ?? 0n)
      : toBase(amount, paper.currency, paper.baseCurrency, paper.exchangeRate ?? '');

export const isBooked = (paper: Paper) =>
  (paper.kind === 'invoice' || paper.kind === 'credit_note') &&
  paper.issuedAt !== null &&
  paper.voidedAt === null;

/** What each customer owed at the end of a day, added up one document and one payment after the other. */
export function plainOwed(year: Year, at: Day, choice: CurrencyChoice) {
  const papers = new Map(year.documents.map((each) => [each.id, each]));
  const paid = new Map(year.payments.map((each) => [each.id, each]));
  const moved = new Map<string, bigint>();
  const move = (id: string | null, amount: bigint) =>
    moved.set(id ?? '', (moved.get(id ?? '') ?? 0n) + amount);
  for (const { invoiceId, paymentId, creditNoteId, amount } of year.allocations) {
    const source = paymentId ? paid.get(paymentId)?.date : papers.get(creditNoteId ?? '')?.issueDate;
    const invoiced = papers.get(invoiceId)?.issueDate ?? '';
    if ((source ?? '') > at || invoiced > at) continue;
    move(invoiceId, amount);
    move(paymentId ?? creditNoteId, amount);
  }
  for (const { paymentId, creditNoteId, amount, date, voidedAt } of year.refunds)
    if (!voidedAt && date <= at) move(paymentId ?? creditNoteId, amount);

  const owed = new Map<string, { ages: Record<Age, bigint>; due: bigint; credit: bigint }>();
  const of = (id: string) => {
    const own = owed.get(id) ?? { ages: ages(), due: 0n, credit: 0n };
    owed.set(id, own);
    return own;
  };
  for (const paper of year.documents) {
    const left = paper.total - paper.withheld - (moved.get(paper.id) ?? 0n);
    if (!isBooked(paper) || paper.issueDate > at || left === 0n) continue;
    if (!choice.every && paper.currency !== choice.currency) continue;
    const amount = choice.every ? partInBase(paper, left) : left;
    const own = of(paper.customerId);
    if (paper.kind === 'credit_note') own.credit += amount;
    else if (left < 0n) own.credit -= amount;
    else {
      own.due += amount;
      own.ages[ageOf(paper.dueDate, at)] += amount;
    }
  }
  for (const payment of year.payments) {
    const left = payment.amount - (moved.get(payment.id) ?? 0n);
    if (payment.voidedAt || payment.date > at || left === 0n) continue;
    if (!choice.every && payment.currency !== choice.currency) continue;
    of(payment.customerId).credit += choice.every
      ? toBase(left, payment.currency, 'EUR', rateOfPayment(year, payment))
      : left;
  }
  return owed;
}

const ages = () => Object.fromEntries(AGES.map((age) => [age, 0n])) as Record<Age, bigint>;

function ageOf(dueDate: Day | null, at: Day): Age {
  const days = dueDate === null ? 0 : daysBetween(dueDate, at);
  const past = AGES.filter((age) => age !== 'not_yet' && days >= AGE_BEGINS[age]);
  return past.at(-1) ?? 'not_yet';
}

/** The latest of its day or before; else the first after it. */
function rateOfPayment(year: Year, payment: Paid): string {
  if (payment.currency === 'EUR') return '1';
  const known = year.rates
    .filter(({ currency }) => currency === payment.currency)
    .sort((one, other) => one.day.localeCompare(other.day));
  return (known.findLast(({ day }) => day <= payment.date) ?? known[0])?.rate ?? '';
}
