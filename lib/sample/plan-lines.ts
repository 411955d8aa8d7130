import type { Day } from '@/lib/dates/day';
import { FREIGHT, goodsFor, TASTING } from './catalogue';
import { growthPercent } from './order-days';
import type { PlannedLine } from './planned';
import { priceIn } from './price-list';
import type { Random } from './random';
import type { Product, SampleCustomer } from './vocabulary';

type Order = { customer: SampleCustomer; day: Day; today: Day; chance: Random };

/** What is ordered on a day: some of what such a customer buys, more with its size and with the years. */
export function goodsLines(order: Order, abroad: boolean): PlannedLine[] {
  const { customer, chance } = order;
  const { kind, size } = customer.trade;
  const goods = chance.some(goodsFor(kind), chance.between(2, 4 + Math.ceil(size / 3)));
  const lines = goods.map((product) => lineOf(order, product, ordered(order, product), discountOf(order)));
  return abroad && chance.percent(70) ? [...lines, lineOf(order, FREIGHT, 1 + Math.floor(size / 3))] : lines;
}

export const tastingLines = (order: Order): PlannedLine[] => [lineOf(order, TASTING, 1)];

const ordered = ({ customer, day, today, chance }: Order, { most }: Product): number => {
  const percent = (chance.between(25, 100) * growthPercent(day, today) * (customer.trade.size + 1)) / 300;
  return Math.max(1, Math.round((most * percent) / 100));
};

const discountOf = ({ customer, chance }: Order): string =>
  customer.trade.kind === 'distributor'
    ? '12'
    : customer.trade.kind === 'shop' && chance.percent(25)
      ? '5'
      : '0';

const lineOf = (
  { customer, day, today }: Order,
  product: Product,
  quantity: number,
  discountPercent = '0',
): PlannedLine => ({
  product,
  quantity,
  unitPrice: priceIn(customer.currency, product.cents, growthPercent(day, today) < 100),
  discountPercent,
});
