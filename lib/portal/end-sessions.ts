import 'server-only';
import { and, eq, isNull, sql } from 'drizzle-orm';
import type { Tx } from '@/db/client';
import { sessions } from '@/db/schema';
import { DomainError } from '@/lib/actions/errors';
import { actorOf, writeAudit } from '@/lib/audit/write-audit';
import { asOwner } from '@/lib/auth/portal-transaction';
import { endSessionsOf, sessionsOf } from '@/lib/auth/sessions';
import type { Contact } from '@/lib/auth/viewers';
import { fullName } from '@/lib/contacts/full-name';
import type { EndSession } from './schemas';

const audit = (tx: Tx, viewer: Contact<'always'>) =>
  asOwner(tx, viewer, () =>
    writeAudit(tx, actorOf(viewer), {
      action: 'contact.sessions_ended',
      subject: { kind: 'contact', id: viewer.id, name: fullName(viewer) },
      customerId: viewer.customerId,
    }),
  );

/** Ends one of one's own sessions. @throws DomainError `not_found` for one that is over, or somebody else's */
export async function endOwnSession(tx: Tx, viewer: Contact<'always'>, { id }: EndSession): Promise<void> {
  const done = await tx
    .update(sessions)
    .set({ endedAt: sql`now()` })
    .where(and(eq(sessions.id, id), sessionsOf('contact', viewer.id), isNull(sessions.endedAt)))
    .returning({ id: sessions.id });
  if (done.length === 0) throw new DomainError('not_found');
  await audit(tx, viewer);
}

/** Ends all of one's own sessions but the one that asks. */
export async function endOtherSessions(tx: Tx, viewer: Contact<'always'>): Promise<void> {
  await endSessionsOf(tx, 'contact', viewer.id, viewer.sessionId);
  await audit(tx, viewer);
}
