import 'server-only';
import { and, eq, isNotNull, type SQL } from 'drizzle-orm';
import { customerFiles } from '@/db/schema';
import type { Contact } from '@/lib/auth/viewers';

/** The files that a contact sees: those shared with its customer. Row-level security says the same once more. */
export const visibleFiles = (viewer: Contact<'always'>): SQL | undefined =>
  and(eq(customerFiles.customerId, viewer.customerId), isNotNull(customerFiles.sharedAt));
