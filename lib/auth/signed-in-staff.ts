import 'server-only';
import { and, eq, gt, isNull, sql } from 'drizzle-orm';
import { cache } from 'react';
import { type Database, database, type Tx } from '@/db/client';
import { sessions, staff } from '@/db/schema';
import { longUnseen, markSeen } from './last-seen';
import { sessionIdFromCookie } from './session-cookies';
import type { SignedInStaff } from './viewers';

/** The member of staff of a session that still counts: not ended, person active. */
export const readStaffSession = async (db: Database | Tx, sessionId: string): Promise<SignedInStaff | null> =>
  (await staffSession(db, sessionId))?.viewer ?? null;

async function staffSession(
  db: Database | Tx,
  sessionId: string,
): Promise<{ viewer: SignedInStaff; unseen: boolean } | null> {
  const [row] = await db
    .select({
      sessionId: sessions.id,
      id: staff.id,
      email: staff.email,
      firstName: staff.firstName,
      lastName: staff.lastName,
      role: staff.role,
      language: staff.language,
      hotkeys: staff.hotkeys,
      unseen: longUnseen,
    })
    .from(sessions)
    .innerJoin(staff, eq(staff.id, sessions.staffId))
    .where(
      and(
        eq(sessions.id, sessionId),
        isNull(sessions.endedAt),
        gt(sessions.expiresAt, sql`now()`),
        staff.active,
      ),
    );
  if (!row) return null;
  const { unseen, ...viewer } = row;
  return { viewer, unseen };
}

/** The member of staff of this request's cookie, read once a request; null without one. */
export const signedInStaff = cache(async (): Promise<SignedInStaff | null> => {
  const sessionId = await sessionIdFromCookie('staff');
  const session = sessionId ? await staffSession(database(), sessionId) : null;
  if (session?.unseen) await markSeen(session.viewer.sessionId);
  return session?.viewer ?? null;
});
