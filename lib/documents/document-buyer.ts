import 'server-only';
import { and, eq } from 'drizzle-orm';
import type { Database, Tx } from '@/db/client';
import { contacts, type customers } from '@/db/schema';
import type { IssuedBuyer } from '@/db/schema/documents';

type Customer = Pick<typeof customers.$inferSelect, 'id' | 'displayName' | 'company' | 'taxId'>;

/** The customer as a document names it; a company with its primary contact, for the attention of. */
export async function buyerOf(db: Database | Tx, customer: Customer): Promise<IssuedBuyer> {
  const { displayName: name, taxId } = customer;
  if (customer.company === null) return { name, attention: null, taxId };
  const [primary] = await db
    .select({ firstName: contacts.firstName, lastName: contacts.lastName })
    .from(contacts)
    .where(and(eq(contacts.customerId, customer.id), eq(contacts.primary, true)));
  const attention = primary ? `${primary.firstName} ${primary.lastName}`.trim() : '';
  return { name, attention: attention || null, taxId };
}
