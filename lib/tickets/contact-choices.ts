import 'server-only';
import { and, asc, desc, eq, isNull } from 'drizzle-orm';
import { z } from 'zod';
import type { Tx } from '@/db/client';
import { contacts, customers } from '@/db/schema';
import type { Staff } from '@/lib/auth/viewers';
import { fullName } from '@/lib/contacts/full-name';
import { visibleCustomers } from '@/lib/customers/visible-customers';

export const ContactChoices = z.object({ customerId: z.uuid() });

/** For whom of a customer a ticket can be opened, the primary contact first. */
export async function contactChoices(
  tx: Tx,
  viewer: Staff<'tickets:create'>,
  { customerId }: z.output<typeof ContactChoices>,
): Promise<{ id: string; name: string }[]> {
  const rows = await tx
    .select({ id: contacts.id, firstName: contacts.firstName, lastName: contacts.lastName })
    .from(contacts)
    .innerJoin(customers, eq(customers.id, contacts.customerId))
    .where(and(eq(contacts.customerId, customerId), visibleCustomers(viewer), isNull(contacts.erasedAt)))
    .orderBy(desc(contacts.primary), asc(contacts.firstName), asc(contacts.id));
  return rows.map((row) => ({ id: row.id, name: fullName(row) }));
}
