import 'server-only';
import { type SQL, sql } from 'drizzle-orm';
import { customers, groupSales } from '@/db/schema';
import type { SignedInStaff } from '@/lib/auth/viewers';
import { seesEveryCustomer, visibleCustomers } from '@/lib/customers/visible-customers';

/**
 * Where sums by group, currency and day are read: those that triggers keep, or for somebody who does not see every
 * customer, the same of the customers that they see. Both have the columns of `group_sales`.
 */
export const salesFor = (viewer: SignedInStaff): SQL =>
  seesEveryCustomer(viewer)
    ? sql`${groupSales}`
    : sql`group_sales_of(array(select ${customers.id} from ${customers} where ${visibleCustomers(viewer)}))`;
