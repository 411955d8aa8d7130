import 'server-only';
import { eq, sql } from 'drizzle-orm';
import type { Database, Tx } from '@/db/client';
import { contactVisits } from '@/db/schema';
import { asOwner } from '@/lib/auth/portal-transaction';
import type { Contact, SignedInContact } from '@/lib/auth/viewers';
import type { NoteVisit } from './schemas';
import { newsSince, type StoredVisit } from './visit';

/** When the contact was here last, with the connection's own eyes, see `documentPage`. */
export async function readVisit(db: Database | Tx, viewer: SignedInContact): Promise<StoredVisit> {
  const [row] = await db.select().from(contactVisits).where(eq(contactVisits.contactId, viewer.id));
  return row ?? null;
}

/**
 * Notes that the home page is on the contact's screen: what is on it has been seen. The page says when it was made,
 * as what came since then is not on it; never in the future, and never earlier than what was noted before.
 */
export async function noteVisit(
  tx: Tx,
  viewer: Contact<'always'>,
  { shownAt }: NoteVisit,
  now = new Date(),
): Promise<void> {
  const lastAt = new Date(Math.min(Date.parse(shownAt), now.getTime()));
  await asOwner(tx, viewer, async () => {
    const since = newsSince(await readVisit(tx, viewer), lastAt);
    const later = sql`greatest(${contactVisits.lastAt}, excluded.last_at)`;
    await tx
      .insert(contactVisits)
      .values({ contactId: viewer.id, newsSince: since, lastAt })
      .onConflictDoUpdate({
        target: contactVisits.contactId,
        set: {
          newsSince: sql`greatest(${contactVisits.newsSince}, excluded.news_since)`,
          lastAt: later,
        },
      });
  });
}
