import { sql } from 'drizzle-orm';
import { customers } from '@/db/schema';
import type { PageParams } from '@/lib/lists/list-params';
import { byMoment, byText, type PageOrder, pageOrder, type SortedBy } from '@/lib/lists/page-order';
import type { CustomerSort } from './customer-filter';

const BY_NAME = byText(sql`lower(${customers.displayName})`);
const BY_AGE = byMoment(sql`${customers.createdAt}`);
const ORDERS: Record<CustomerSort, SortedBy & { descending: boolean }> = {
  name: { ...BY_NAME, descending: false },
  '-name': { ...BY_NAME, descending: true },
  newest: { ...BY_AGE, descending: true },
  oldest: { ...BY_AGE, descending: false },
};

/** The order that a filter's address asks for, and whether it is that of names. */
export const customerOrder = (
  filter: PageParams & { sort: CustomerSort },
): PageOrder & { byName: boolean } => ({
  ...pageOrder(filter, ORDERS[filter.sort], customers.id),
  byName: ORDERS[filter.sort].by === BY_NAME.by,
});
