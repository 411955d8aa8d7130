import 'server-only';
import type { Tx } from '@/db/client';
import type { Side } from '@/lib/auth/session-cookies';
import { endSession } from '@/lib/auth/sessions';
import { readContactSession } from '@/lib/auth/signed-in-contact';
import { readStaffSession } from '@/lib/auth/signed-in-staff';

const READ = { staff: readStaffSession, contact: readContactSession };

/** The browser that follows a link: its session, and the person whom it says to leave for the link's. */
export type Following = { session: string | null; leaves?: string };

/**
 * Ends the session of a browser that follows a link which signs in. Nobody is switched silently: whoever is signed in
 * as somebody else than the link's person has said that they leave that session.
 * @param personId whom the link signs in; null for somebody who is not there yet
 * @returns whether the link may go on; false where the browser is signed in as somebody whom it did not say to leave
 */
export async function leaveSession(
  tx: Tx,
  side: Side,
  { session, leaves }: Following,
  personId: string | null,
): Promise<boolean> {
  const current = session ? await READ[side](tx, session) : null;
  if (!current) return true;
  if (current.id !== personId && current.id !== leaves) return false;
  await endSession(tx, current.sessionId);
  return true;
}
