import { sql } from 'drizzle-orm';
import { customers } from '@/db/schema';
import { byMoment, byText, type PageOrder, pageOrder, type SortedBy } from '@/lib/lists/page-order';
import type { CustomerFilter, CustomerSort } from './customer-filter';

const BY_NAME = byText(sql`lower(${customers.displayName})`);
const BY_AGE = byMoment(sql`${customers.createdAt}`);
const ORDERS: Record<CustomerSort, SortedBy & { descending: boolean }> = {
  name: { ...BY_NAME, descending: false },
  '-name': { ...BY_NAME, descending: true },
  newest: { ...BY_AGE, descending: true },
  oldest: { ...BY_AGE, descending: false },
};

/** The order that a filter's address asks for. */
export const customerOrder = (filter: CustomerFilter): PageOrder =>
  pageOrder(filter, ORDERS[filter.sort], customers.id);
