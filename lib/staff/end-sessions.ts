import 'server-only';
import { and, eq, isNull } from 'drizzle-orm';
import type { Tx } from '@/db/client';
import { sessions } from '@/db/schema';
import { DomainError } from '@/lib/actions/errors';
import { endSession, endSessionsOf } from '@/lib/auth/sessions';
import type { Staff } from '@/lib/auth/viewers';
import { auditStaff } from './audit-staff';
import type { EndSession } from './schemas';

/** Ends one of one's own sessions. @throws DomainError `not_found` for one that is over, or somebody else's */
export async function endOwnSession(
  tx: Tx,
  viewer: Staff<'account:edit'>,
  { id }: EndSession,
): Promise<void> {
  const [own] = await tx
    .select({ id: sessions.id })
    .from(sessions)
    .where(and(eq(sessions.id, id), eq(sessions.staffId, viewer.id), isNull(sessions.endedAt)))
    .for('update');
  if (!own) throw new DomainError('not_found');
  await endSession(tx, own.id);
  await auditStaff(tx, viewer, 'sessions_ended', viewer);
}

/** Ends all of one's own sessions but the one that asks. */
export async function endOtherSessions(tx: Tx, viewer: Staff<'account:edit'>): Promise<void> {
  await endSessionsOf(tx, 'staff', viewer.id, viewer.sessionId);
  await auditStaff(tx, viewer, 'sessions_ended', viewer);
}
