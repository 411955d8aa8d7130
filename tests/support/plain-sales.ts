import { type Day, daysBetween } from '../../lib/dates/day.ts';
import type { CurrencyChoice } from '../../lib/reports/currency-choice.ts';
import { lastMonths, type Period, periodBefore } from '../../lib/reports/period.ts';
import type { Year } from './a-year.ts';
import { isBooked, partInBase } from './plain-owed.ts';

type Paper = Year['documents'][number];
type Books = Pick<Year, 'documents' | 'payments' | 'allocations'>;

const within = (day: Day, span: { from: Day | null; to: Day } | null) =>
  span !== null && (span.from === null || (day >= span.from && day <= span.to));

/** Without tax; in the base currency from the booked figures. */
function netOf(paper: Paper, every: boolean): bigint {
  const rest = paper.discountAfterTax - paper.adjustment;
  return every
    ? (paper.baseTotal ?? 0n) - (paper.baseTax ?? 0n) + partInBase(paper, rest)
    : paper.total - paper.taxTotal + rest;
}

/** What some customers bought in a period and what became of it, added up one document after the other. */
export function plainSales(
  books: Books,
  choice: CurrencyChoice,
  ids: ReadonlySet<string>,
  period: Period,
  today: Day,
) {
  const before = periodBefore(period);
  const months = lastMonths(period.to);
  const sums = { invoices: 0, invoiced: 0n, credited: 0n, net: 0n, before: before && 0n };
  const money = { paid: 0n, due: 0n, overdue: 0n, months: months.map(() => 0n) };
  const days: number[] = [];
  for (const paper of books.documents) {
    if (!isBooked(paper) || !ids.has(paper.customerId)) continue;
    if (!choice.every && paper.currency !== choice.currency) continue;
    const net = netOf(paper, choice.every);
    const signed = paper.kind === 'invoice' ? net : -net;
    if (sums.before !== null && within(paper.issueDate, before)) sums.before += signed;
    const month = months.indexOf(`${paper.issueDate.slice(0, 7)}-01`);
    if (month >= 0 && paper.issueDate <= period.to)
      money.months[month] = (money.months[month] ?? 0n) + signed;
    if (!within(paper.issueDate, period)) continue;
    sums.net += signed;
    if (paper.kind === 'credit_note') {
      sums.credited += net;
      continue;
    }
    sums.invoices += 1;
    sums.invoiced += net;
    const inMoney = (amount: bigint) => (choice.every ? partInBase(paper, amount) : amount);
    const due = paper.due > 0n ? inMoney(paper.due) : 0n;
    money.paid += inMoney(paper.paid);
    money.due += due;
    if (paper.dueDate !== null && paper.dueDate < today) money.overdue += due;
    if (paper.due <= 0n && paper.paid > 0n)
      days.push(Math.max(0, daysBetween(paper.issueDate, lastPaid(books, paper))));
  }
  const all = days.reduce((sum, each) => sum + each, 0);
  return {
    ...sums,
    ...money,
    daysToPay: days.length === 0 ? null : Math.floor((2 * all + days.length) / (2 * days.length)),
  };
}

function lastPaid({ allocations, payments }: Books, { id }: Paper): Day {
  const sources = new Set(
    allocations.filter(({ invoiceId }) => invoiceId === id).map(({ paymentId }) => paymentId),
  );
  const days = payments.filter((each) => sources.has(each.id)).map(({ date }) => date);
  return days.sort().at(-1) ?? '';
}
