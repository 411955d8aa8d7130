import 'server-only';
import { eq, sql } from 'drizzle-orm';
import type { Tx } from '@/db/client';
import { customerNotes } from '@/db/schema';
import { DomainError } from '@/lib/actions/errors';
import type { Staff } from '@/lib/auth/viewers';
import { auditNote } from './audit-note';
import { lockNote } from './lock-note';
import type { EditNote } from './schemas';

/** A note as somebody else saved it meanwhile. */
export type OtherNote = { body: string; version: number };

/**
 * Changes what a note says, whoever wrote it; its author stays. One that says the same as before was not edited.
 * @throws DomainError `not_found`; `stale`, with the note as it is now (`details`), when it was edited meanwhile
 */
export async function editNote(
  tx: Tx,
  viewer: Staff<'customers:edit'>,
  { id, version, body }: EditNote,
): Promise<{ id: string; customerId: string }> {
  const { note, customer } = await lockNote(tx, viewer, id);
  const edited = { id, customerId: customer.id };
  if (note.version !== version) {
    const details: OtherNote = { body: note.body, version: note.version };
    throw new DomainError('stale', { details });
  }
  if (note.body === body) return edited;
  await tx
    .update(customerNotes)
    .set({ body, version: sql`${customerNotes.version} + 1`, updatedAt: sql`now()` })
    .where(eq(customerNotes.id, id));
  await auditNote(tx, viewer, 'edited', id, customer);
  return edited;
}
