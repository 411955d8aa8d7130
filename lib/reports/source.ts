import 'server-only';
import { type SQL, sql } from 'drizzle-orm';
import { customers, groupSales } from '@/db/schema';
import type { Staff } from '@/lib/auth/viewers';
import { seesEveryCustomer, visibleCustomers } from '@/lib/customers/visible-customers';

/**
 * Where sums by group, currency and day are read: those that triggers keep, or for somebody who does not see every
 * customer, the same of the customers that they see. Both have the columns of `group_sales`.
 */
export const salesFor = (viewer: Staff<'reports:view'>): SQL =>
  seesEveryCustomer(viewer)
    ? sql`${groupSales}`
    : sql`group_sales_of(array(select ${customers.id} from ${customers} where ${visibleCustomers(viewer)}))`;
