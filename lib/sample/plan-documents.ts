import { addDays, type Day } from '@/lib/dates/day';
import { orderDays, workday } from './order-days';
import { goodsLines, tastingLines } from './plan-lines';
import { paymentOf } from './plan-payment';
import type { PlannedDocument, PlannedLine } from './planned';
import { type Random, random } from './random';
import type { BuyerKind, SampleCustomer } from './vocabulary';

/** Days from an invoice to its due date. */
const TERM_DAYS: Record<BuyerKind, number> = {
  restaurant: 30,
  hotel: 45,
  caterer: 30,
  shop: 30,
  distributor: 60,
};
const VALID_DAYS = 30;
/** How many orders in a hundred begin with an estimate. */
const ESTIMATED: Record<BuyerKind, number> = {
  restaurant: 20,
  hotel: 45,
  caterer: 50,
  shop: 15,
  distributor: 25,
};

/** Customers, by their places, who see to it that on no day a state is missing. */
const ALWAYS = { draftInvoice: 2, draftEstimate: 9, unsentInvoice: 15 };

type Plan = { customer: SampleCustomer; at: number; today: Day; chance: Random; abroad: boolean };

/**
 * Two years of documents with all customers, by issue date: a pure function of the day and of the seller's country.
 */
export function planDocuments(
  customers: readonly SampleCustomer[],
  { today, country }: { today: Day; country: string },
): PlannedDocument[] {
  const planned = customers.flatMap((customer, at) =>
    planOf({ customer, at, today, chance: random(1009 * (at + 1)), abroad: customer.country !== country }),
  );
  return planned.sort((one, other) =>
    one.issueDate < other.issueDate ? -1 : one.issueDate > other.issueDate ? 1 : 0,
  );
}

function planOf(plan: Plan): PlannedDocument[] {
  const { customer, today, chance } = plan;
  const documents = orderDays(customer.trade, today, chance).flatMap((day) => orderOn(plan, day));
  return customer.trade.until === undefined ? [...documents, ...openOnes(plan)] : documents;
}

/** An order, with the estimate that it began with, or an estimate that came to nothing. */
function orderOn(plan: Plan, day: Day): PlannedDocument[] {
  const { customer, today, chance, abroad } = plan;
  const lines = goodsLines({ ...plan, day }, abroad);
  const estimated = chance.percent(ESTIMATED[customer.trade.kind]);
  const lost = chance.percent(9);
  const documents: PlannedDocument[] = [];
  if (estimated) {
    const on = workday(addDays(day, -chance.between(6, 18)), today);
    documents.push({
      ...estimate(plan, on, lines),
      sentOn: on,
      answer: { on: addDays(day, -1), accepted: true },
    });
  }
  documents.push(invoice(plan, day, lines));
  if (lost) {
    const declined = chance.percent(55);
    const on = addDays(day, chance.between(3, 12));
    const other = estimate(plan, day, goodsLines({ ...plan, day }, abroad));
    documents.push({
      ...other,
      sentOn: day,
      answer: declined && on <= today ? { on, accepted: false } : null,
    });
  }
  const serves = !abroad && customer.company !== null && customer.trade.kind !== 'distributor';
  if (serves && chance.percent(4)) documents.push(invoice(plan, day, tastingLines({ ...plan, day })));
  return documents;
}

/** What is under way today: estimates without an answer, and drafts. */
function openOnes(plan: Plan): PlannedDocument[] {
  const { at, chance, today, abroad } = plan;
  const begun = (day: Day) => goodsLines({ ...plan, day }, abroad);
  const documents: PlannedDocument[] = [];
  if (chance.percent(22)) {
    const on = workday(addDays(today, -chance.between(1, 24)), today);
    documents.push({ ...estimate(plan, on, begun(on)), sentOn: chance.percent(60) ? on : null });
  }
  const lately = workday(addDays(today, -chance.between(0, 6)), today);
  if (at === ALWAYS.draftInvoice || chance.percent(8)) {
    documents.push({ ...invoice(plan, lately, begun(lately)), ...UNTOUCHED, draft: true });
  }
  if (at === ALWAYS.draftEstimate || chance.percent(6)) {
    documents.push({ ...estimate(plan, lately, begun(lately)), draft: true });
  }
  if (at === ALWAYS.unsentInvoice) {
    const on = workday(today, today);
    documents.push({ ...invoice(plan, on, begun(on)), ...UNTOUCHED });
  }
  return documents;
}

const UNTOUCHED = { draft: false, sentOn: null, answer: null, voidedOn: null, payment: null };

const estimate = ({ at }: Plan, issueDate: Day, lines: PlannedLine[]): PlannedDocument => ({
  ...UNTOUCHED,
  kind: 'estimate',
  customer: at,
  issueDate,
  dueDate: addDays(issueDate, VALID_DAYS),
  lines,
  discountPercent: null,
  reference: null,
});

function invoice(
  { at, customer, today, chance }: Plan,
  issueDate: Day,
  lines: PlannedLine[],
): PlannedDocument {
  const dueDate = addDays(issueDate, TERM_DAYS[customer.trade.kind]);
  const made = {
    ...UNTOUCHED,
    kind: 'invoice' as const,
    customer: at,
    issueDate,
    dueDate,
    lines,
    discountPercent: customer.trade.pays === 'early' && chance.percent(30) ? '3' : null,
    reference: customer.trade.size >= 4 && chance.percent(70) ? `PO-${chance.between(1200, 8900)}` : null,
  };
  if (chance.percent(1)) return { ...made, voidedOn: issueDate };
  // What was issued these days may still lie on the desk.
  if (issueDate >= addDays(today, -6) && chance.percent(40)) return made;
  const payment = paymentOf(customer.trade, { issueDate, dueDate, today }, chance);
  return { ...made, sentOn: issueDate, payment };
}
