import 'server-only';
import { and, eq, sql } from 'drizzle-orm';
import type { Tx } from '@/db/client';
import { predefinedReplies } from '@/db/schema';
import { DomainError, fieldError } from '@/lib/actions/errors';
import { actorOf, writeAudit } from '@/lib/audit/write-audit';
import type { Staff } from '@/lib/auth/viewers';
import { unknownField } from './reply-fields';
import type { PredefinedReplyInput } from './support-schemas';

/** Adds a predefined reply, or changes one. @throws DomainError `stale`; at `body`: `merge_field_unknown` */
export async function saveReply(
  tx: Tx,
  viewer: Staff<'settings:edit'>,
  { id, version, name, body }: PredefinedReplyInput,
): Promise<{ id: string }> {
  const unknown = unknownField(body);
  if (unknown !== undefined) throw fieldError('body', 'merge_field_unknown', { field: `{${unknown}}` });
  const [row] = id
    ? await tx
        .update(predefinedReplies)
        .set({ name, body, version: sql`${predefinedReplies.version} + 1`, updatedAt: sql`now()` })
        .where(and(eq(predefinedReplies.id, id), eq(predefinedReplies.version, version)))
        .returning({ id: predefinedReplies.id })
    : await tx.insert(predefinedReplies).values({ name, body }).returning({ id: predefinedReplies.id });
  if (!row) throw new DomainError('stale');
  await writeAudit(tx, actorOf(viewer), {
    action: id ? 'predefined_reply.updated' : 'predefined_reply.created',
    subject: { kind: 'predefined_reply', id: row.id, name },
  });
  return row;
}

/** Deletes one; what was answered with it stays. @throws DomainError `not_found` */
export async function deleteReply(
  tx: Tx,
  viewer: Staff<'settings:edit'>,
  { id }: { id: string },
): Promise<{ id: string }> {
  const [row] = await tx
    .delete(predefinedReplies)
    .where(eq(predefinedReplies.id, id))
    .returning({ name: predefinedReplies.name });
  if (!row) throw new DomainError('not_found');
  await writeAudit(tx, actorOf(viewer), {
    action: 'predefined_reply.deleted',
    subject: { kind: 'predefined_reply', id, name: row.name },
  });
  return { id };
}
