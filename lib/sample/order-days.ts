import { addDays, compareDays, type Day } from '@/lib/dates/day';
import type { Random } from './random';
import type { BuyerKind, Trade } from './vocabulary';

/** The documents reach back so far. */
const SAMPLE_DAYS = 730;

/** How much of the usual is ordered from January to December, in percent. */
const SEASONS: Record<BuyerKind, readonly number[]> = {
  restaurant: [70, 75, 90, 110, 125, 130, 120, 80, 100, 100, 110, 150],
  hotel: [50, 70, 110, 130, 150, 150, 120, 100, 90, 80, 60, 80],
  caterer: [50, 60, 90, 120, 160, 170, 130, 80, 120, 100, 80, 150],
  shop: [70, 70, 80, 90, 100, 100, 90, 70, 100, 110, 160, 200],
  distributor: [80, 90, 120, 120, 110, 100, 90, 60, 100, 110, 130, 120],
};

const monthsAgo = (today: Day, months: number): Day => addDays(today, -Math.round(months * 30.4));

/** The day that a customer came. */
export const firstDay = ({ since }: Trade, today: Day): Day => monthsAgo(today, since);

/** The days that a customer orders on, within the two years up to today: more often in its season. */
export function orderDays(trade: Trade, today: Day, chance: Random): Day[] {
  const days: Day[] = [];
  const earliest = addDays(today, -SAMPLE_DAYS);
  const first = firstDay(trade, today);
  const last = trade.until === undefined ? today : monthsAgo(today, trade.until);
  let day = addDays(compareDays(first, earliest) > 0 ? first : earliest, chance.between(1, trade.every));
  while (day <= last) {
    days.push(workday(day, today));
    const season = SEASONS[trade.kind][Number(day.slice(5, 7)) - 1] ?? 100;
    const pause = (trade.every * chance.between(75, 125)) / season;
    day = addDays(day, Math.max(3, Math.round(pause)));
  }
  return days;
}

/** The day itself, or the Monday after a weekend; the Friday before where that is still to come. */
export function workday(day: Day, today: Day): Day {
  const weekday = new Date(`${day}T00:00:00Z`).getUTCDay();
  if (weekday !== 0 && weekday !== 6) return day;
  const monday = addDays(day, weekday === 6 ? 2 : 1);
  return monday <= today ? monday : addDays(day, weekday === 6 ? -1 : -2);
}

/** How much more is ordered than two years ago: from three quarters to five quarters of the usual, in percent. */
export function growthPercent(day: Day, today: Day): number {
  const ago = (Date.parse(today) - Date.parse(day)) / 86_400_000;
  return Math.round(125 - (50 * ago) / SAMPLE_DAYS);
}
