import 'server-only';
import { and, eq, sql } from 'drizzle-orm';
import { database } from '@/db/client';
import { contacts, customers, documents } from '@/db/schema';
import type { Staff } from '@/lib/auth/viewers';
import { visibleCustomers } from './visible-customers';

export type Belongings = { contacts: number; draftInvoices: number; draftEstimates: number; issued: number };

/** What goes with a customer that is deleted; one with issued documents is not. Null where it may not be seen. */
export async function customerBelongings(
  viewer: Staff<'customers:view'>,
  id: string,
): Promise<Belongings | null> {
  const drafts = (kind: 'invoice' | 'estimate') =>
    sql<number>`(select count(*)::int from ${documents} where ${documents.customerId} = ${customers.id} and ${documents.issuedAt} is null and ${documents.kind} = ${kind})`;
  const [row] = await database()
    .select({
      contacts: sql<number>`(select count(*)::int from ${contacts} where ${contacts.customerId} = ${customers.id})`,
      draftInvoices: drafts('invoice'),
      draftEstimates: drafts('estimate'),
      issued: sql<number>`(select count(*)::int from ${documents} where ${documents.customerId} = ${customers.id} and ${documents.issuedAt} is not null)`,
    })
    .from(customers)
    .where(and(eq(customers.id, id), visibleCustomers(viewer)));
  return row ?? null;
}
