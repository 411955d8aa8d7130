import 'server-only';
import { eq } from 'drizzle-orm';
import type { Tx } from '@/db/client';
import { customerNotes } from '@/db/schema';
import type { Staff } from '@/lib/auth/viewers';
import { auditNote } from './audit-note';
import { lockNote } from './lock-note';
import type { NoteId } from './schemas';

/** Deletes a note, whoever wrote it. @throws DomainError `not_found` */
export async function deleteNote(
  tx: Tx,
  viewer: Staff<'customers:edit'>,
  { id }: NoteId,
): Promise<{ id: string; customerId: string }> {
  const { customer } = await lockNote(tx, viewer, id);
  await tx.delete(customerNotes).where(eq(customerNotes.id, id));
  await auditNote(tx, viewer, 'deleted', id, customer);
  return { id, customerId: customer.id };
}
