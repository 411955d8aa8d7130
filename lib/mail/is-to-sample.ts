import 'server-only';
import { and, eq } from 'drizzle-orm';
import type { Database, Tx } from '@/db/client';
import { customers } from '@/db/schema';

/**
 * Whether an email is for a customer of the sample data. Such a one is never handed to a provider, which would count
 * each address that does not exist against the sender: it is kept in the log, its link readable there.
 */
export async function isToSample(db: Database | Tx, customerId: string | null): Promise<boolean> {
  if (customerId === null) return false;
  return (await db.$count(customers, and(eq(customers.id, customerId), eq(customers.sample, true)))) > 0;
}
