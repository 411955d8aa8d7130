import 'server-only';
import { and, eq, inArray, isNotNull, isNull, lte, ne, or, type SQL, sql } from 'drizzle-orm';
import type { PgInsertValue } from 'drizzle-orm/pg-core';
import type { Tx } from '@/db/client';
import { sessions } from '@/db/schema';
import type { ClientInfo } from '@/lib/http/client-info';
import { auditClosed } from './audit-opened';
import { OPENED_MINUTES, SESSION_DAYS, type Side } from './session-cookies';

/** The sessions of a person, as a condition. */
export const sessionsOf = (side: Side, personId: string) =>
  side === 'staff' ? eq(sessions.staffId, personId) : eq(sessions.contactId, personId);

/** Writes a session for a person and returns its id. The cookie is set by the caller, once this is committed. */
export const startSession = (tx: Tx, side: Side, personId: string, client: ClientInfo): Promise<string> =>
  insertSession(tx, {
    ...(side === 'staff' ? { staffId: personId } : { contactId: personId }),
    ...client,
    expiresAt: sql`now() + make_interval(days => ${SESSION_DAYS})`,
  });

/** Writes a session in which staff see what a contact sees: a short one, that never outlasts theirs (`openedBy`). */
export const startOpenedSession = (
  tx: Tx,
  contactId: string,
  openedBy: string,
  client: ClientInfo,
): Promise<string> =>
  insertSession(tx, {
    ...client,
    contactId,
    openedBy,
    expiresAt: sql`least(now() + make_interval(mins => ${OPENED_MINUTES}),
      (select own.expires_at from ${sessions} own where own.id = ${openedBy}))`,
  });

async function insertSession(tx: Tx, values: PgInsertValue<typeof sessions>): Promise<string> {
  const [row] = await tx.insert(sessions).values(values).returning({ id: sessions.id });
  if (!row) throw new Error('a session was not written');
  return row.id;
}

export const endSession = (tx: Tx, sessionId: string): Promise<void> => end(tx, eq(sessions.id, sessionId));

/** Ends all sessions of a person, but for the one that asks where it is given. */
export const endSessionsOf = (tx: Tx, side: Side, personId: string, except?: string): Promise<void> =>
  end(tx, and(sessionsOf(side, personId), except ? ne(sessions.id, except) : undefined));

/** Ends what one session of staff has opened. */
export const endOpenedBy = (tx: Tx, sessionId: string): Promise<void> =>
  end(tx, eq(sessions.openedBy, sessionId));

/** Writes down of opened sessions whose time is over that they ended. */
export const endExpiredOpened = (tx: Tx): Promise<void> =>
  end(tx, and(isNotNull(sessions.openedBy), lte(sessions.expiresAt, sql`now()`)));

/** Ends sessions and, with those of staff, what they had opened. */
async function end(tx: Tx, which: SQL | undefined): Promise<void> {
  const openers = tx.select({ id: sessions.id }).from(sessions).where(which);
  const ended = await tx
    .update(sessions)
    .set({ endedAt: sql`least(now(), ${sessions.expiresAt})` })
    .where(and(isNull(sessions.endedAt), or(which, inArray(sessions.openedBy, openers))))
    .returning({ id: sessions.id, openedBy: sessions.openedBy });
  const opened = ended.filter(({ openedBy }) => openedBy !== null).map(({ id }) => id);
  if (opened.length > 0) await auditClosed(tx, opened);
}
