import 'server-only';
import { database } from '@/db/client';
import { endSession } from '@/lib/auth/sessions';

/** Ends a session: whoever kept its cookie is signed out with it. */
export async function signOut(sessionId: string | null): Promise<void> {
  if (!sessionId) return;
  await database().transaction((tx) => endSession(tx, sessionId));
}
