import 'server-only';
import { and, eq, isNull, ne, sql } from 'drizzle-orm';
import type { Tx } from '@/db/client';
import { sessions } from '@/db/schema';
import { DomainError } from '@/lib/actions/errors';
import { actorOf, writeAudit } from '@/lib/audit/write-audit';
import { asOwner } from '@/lib/auth/portal-transaction';
import type { Contact } from '@/lib/auth/viewers';
import { fullName } from '@/lib/contacts/full-name';
import type { EndSession } from './schemas';

const ended = { endedAt: sql`now()` };
const open = (viewer: Contact<'always'>) => and(eq(sessions.contactId, viewer.id), isNull(sessions.endedAt));

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
    .set(ended)
    .where(and(open(viewer), eq(sessions.id, id)))
    .returning({ id: sessions.id });
  if (done.length === 0) throw new DomainError('not_found');
  await audit(tx, viewer);
}

/** Ends all of one's own sessions but the one that asks. */
export async function endOtherSessions(tx: Tx, viewer: Contact<'always'>): Promise<void> {
  await tx
    .update(sessions)
    .set(ended)
    .where(and(open(viewer), ne(sessions.id, viewer.sessionId)));
  await audit(tx, viewer);
}
