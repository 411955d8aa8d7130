import 'server-only';
import { and, eq, isNull, type SQL } from 'drizzle-orm';
import { payments } from '@/db/schema';
import type { Contact } from '@/lib/auth/viewers';

/** Which payments a contact sees: its customer's that count. Row-level security says the same once more. */
export const visiblePayments = (viewer: Contact<'invoices'>): SQL | undefined =>
  and(eq(payments.customerId, viewer.customerId), isNull(payments.voidedAt));
