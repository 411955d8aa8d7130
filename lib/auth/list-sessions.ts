import 'server-only';
import { and, desc, gt, isNull, sql } from 'drizzle-orm';
import type { Database, Tx } from '@/db/client';
import { sessions } from '@/db/schema';
import { type Device, deviceOf } from './device';
import type { Side } from './session-cookies';
import { sessionsOf } from './sessions';

/** A signed-in browser as its owner sees it. */
export type ListedSession = {
  id: string;
  device: Device;
  ip: string | null;
  lastSeenAt: Date;
  /** The one that asks. */
  own: boolean;
};

const MOST = 50;

/** A person's sessions that still count, the one that asks first, then the last used. */
export async function listSessions(
  db: Database | Tx,
  side: Side,
  person: { id: string; sessionId: string },
): Promise<ListedSession[]> {
  const own = sql<boolean>`${sessions.id} = ${person.sessionId}`;
  const rows = await db
    .select({
      id: sessions.id,
      userAgent: sessions.userAgent,
      ip: sessions.ip,
      lastSeenAt: sessions.lastSeenAt,
      own,
    })
    .from(sessions)
    .where(
      and(
        sessionsOf(side, person.id),
        isNull(sessions.openedBy),
        isNull(sessions.endedAt),
        gt(sessions.expiresAt, sql`now()`),
      ),
    )
    .orderBy(desc(own), desc(sessions.lastSeenAt))
    .limit(MOST);
  return rows.map(({ userAgent, ...row }) => ({ ...row, device: deviceOf(userAgent) }));
}
