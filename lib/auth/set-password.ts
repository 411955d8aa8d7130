import 'server-only';
import { sql } from 'drizzle-orm';
import type { Tx } from '@/db/client';
import { credentials } from '@/db/schema';
import { revokeAccessLinks } from './access-links';
import { hashPassword } from './passwords';
import type { Side } from './session-cookies';
import { endSessionsOf } from './sessions';

/**
 * Gives a person a password. Every open link of theirs ends, and so do their sessions, but for `keep`.
 * The caller has locked the person's row.
 */
export async function setPassword(
  tx: Tx,
  side: Side,
  personId: string,
  password: string,
  keep?: string,
): Promise<void> {
  const passwordHash = await hashPassword(password);
  await tx
    .insert(credentials)
    .values({ ...(side === 'staff' ? { staffId: personId } : { contactId: personId }), passwordHash })
    .onConflictDoUpdate({
      target: side === 'staff' ? credentials.staffId : credentials.contactId,
      set: { passwordHash, updatedAt: sql`now()` },
    });
  await revokeAccessLinks(tx, side, personId);
  await endSessionsOf(tx, side, personId, keep);
}
