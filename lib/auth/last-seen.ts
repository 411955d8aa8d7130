import 'server-only';
import { and, eq, sql } from 'drizzle-orm';
import { database } from '@/db/client';
import { sessions } from '@/db/schema';
import { clientInfo } from '@/lib/http/client-info';

/** Whether a session was last written down as used some minutes ago: once in five is enough, or each request would write. */
export const longUnseen = sql<boolean>`${sessions.lastSeenAt} < now() - interval '5 minutes'`;

/** Writes down that a session is used now, and from where. Of several requests at once one writes. */
export async function markSeen(sessionId: string): Promise<void> {
  const { ip } = await clientInfo();
  await database()
    .update(sessions)
    .set({ lastSeenAt: sql`now()`, ...(ip ? { ip } : {}) })
    .where(and(eq(sessions.id, sessionId), longUnseen));
}
