import 'server-only';
import { type SQL, sql } from 'drizzle-orm';
import type { SignedInStaff } from '@/lib/auth/viewers';

/**
 * Which customers a member of staff sees, as a condition on `customers`: the one rule for list, count, find,
 * search, report and change. Every role sees all of them; *view own* narrows it here and nowhere else.
 */
export function visibleCustomers(_viewer: SignedInStaff): SQL {
  return sql`true`;
}

/** Whether that is all of them: only then may figures be shown that were summed up over every customer. */
export const seesEveryCustomer = (_viewer: SignedInStaff): boolean => true;
