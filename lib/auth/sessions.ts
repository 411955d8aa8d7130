import 'server-only';
import { and, eq, isNull, ne, sql } from 'drizzle-orm';
import type { Tx } from '@/db/client';
import { sessions } from '@/db/schema';
import type { ClientInfo } from '@/lib/http/client-info';
import { SESSION_DAYS, type Side } from './session-cookies';

/** The sessions of a person, as a condition. */
export const sessionsOf = (side: Side, personId: string) =>
  side === 'staff' ? eq(sessions.staffId, personId) : eq(sessions.contactId, personId);

/** Writes a session for a person and returns its id. The cookie is set by the caller, once this is committed. */
export async function startSession(
  tx: Tx,
  side: Side,
  personId: string,
  client: ClientInfo,
): Promise<string> {
  const [row] = await tx
    .insert(sessions)
    .values({
      ...(side === 'staff' ? { staffId: personId } : { contactId: personId }),
      ...client,
      expiresAt: sql`now() + make_interval(days => ${SESSION_DAYS})`,
    })
    .returning({ id: sessions.id });
  if (!row) throw new Error('a session was not written');
  return row.id;
}

export async function endSession(tx: Tx, sessionId: string): Promise<void> {
  await tx
    .update(sessions)
    .set({ endedAt: sql`now()` })
    .where(and(eq(sessions.id, sessionId), isNull(sessions.endedAt)));
}

/** Ends all sessions of a person, but for the one that asks where it is given. */
export async function endSessionsOf(tx: Tx, side: Side, personId: string, except?: string): Promise<void> {
  await tx
    .update(sessions)
    .set({ endedAt: sql`now()` })
    .where(
      and(sessionsOf(side, personId), isNull(sessions.endedAt), except ? ne(sessions.id, except) : undefined),
    );
}
