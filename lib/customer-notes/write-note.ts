import 'server-only';
import type { Tx } from '@/db/client';
import { customerNotes } from '@/db/schema';
import type { Staff } from '@/lib/auth/viewers';
import { fullName } from '@/lib/contacts/full-name';
import { lockKnownCustomer } from '@/lib/customers/lock-customer';
import { auditNote } from './audit-note';
import type { NewNote } from './schemas';

/** Notes something about a customer, in the writer's name. @throws DomainError `not_found`, also for one who is erased */
export async function writeNote(
  tx: Tx,
  viewer: Staff<'customers:edit'>,
  { customerId, body }: NewNote,
): Promise<{ id: string; customerId: string }> {
  const customer = await lockKnownCustomer(tx, viewer, customerId);
  const [row] = await tx
    .insert(customerNotes)
    .values({ customerId, body, staffId: viewer.id, authorName: fullName(viewer) })
    .returning({ id: customerNotes.id });
  if (!row) throw new Error('a note was not written');
  await auditNote(tx, viewer, 'added', row.id, customer);
  return { id: row.id, customerId };
}
