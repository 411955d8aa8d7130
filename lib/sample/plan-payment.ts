import { addDays, compareDays, type Day } from '@/lib/dates/day';
import type { Random } from './random';
import type { Payer, Trade } from './vocabulary';

/** Between how many days before (below zero) and after the due date somebody pays. */
const DAYS: Record<Payer, readonly [number, number]> = {
  early: [-16, -3],
  usual: [-5, 6],
  late: [8, 45],
  bad: [25, 80],
};

/** When an invoice was paid, or half of it; null for one that is open today. */
export function paymentOf(
  { pays, until }: Trade,
  { issueDate, dueDate, today }: { issueDate: Day; dueDate: Day; today: Day },
  chance: Random,
): { on: Day; half: boolean } | null {
  const paid = addDays(dueDate, chance.between(...DAYS[pays]));
  const on = compareDays(paid, issueDate) > 0 ? paid : issueDate;
  const forgotten = pays === 'bad' && chance.percent(15);
  const inPart = chance.percent(20);
  if (on <= today && !(forgotten && until === undefined)) return { on, half: false };
  const part = addDays(dueDate, 4);
  return inPart && part <= today ? { on: part, half: true } : null;
}
