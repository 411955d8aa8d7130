import 'server-only';
import { and, eq, gt, sql } from 'drizzle-orm';
import { type Database, database, type Tx } from '@/db/client';
import { contacts, registrations } from '@/db/schema';
import { DomainError, fieldError } from '@/lib/actions/errors';
import { startSession } from '@/lib/auth/sessions';
import { isToken, tokenHash } from '@/lib/auth/tokens';
import type { ClientInfo } from '@/lib/http/client-info';
import { readSettings } from '@/lib/settings/read-settings';
import { leaveSession } from '@/lib/sign-in/leave-session';
import { insertRegistered } from './insert-registered';
import type { VerifyRegistration } from './schemas';
import { tellStaffOfRegistration } from './tell-staff';

const ofToken = (token: string) =>
  and(eq(registrations.tokenHash, tokenHash(token)), gt(registrations.expiresAt, sql`now()`));

/** Whose email an open link verifies; null where the link is good for nothing (any more). Changes nothing. */
export async function registrationOfLink(token: string): Promise<{ email: string } | null> {
  if (!isToken(token)) return null;
  const [row] = await database()
    .select({ email: registrations.email })
    .from(registrations)
    .where(ofToken(token));
  return row ?? null;
}

const isKnown = async (db: Database | Tx, email: string) =>
  (await db.$count(contacts, eq(contacts.email, email))) > 0;

/** What became of a registration whose link was followed. */
type Verified = { waits: true } | { asks: true } | { session: string };

/**
 * Uses up the link of a registration. Where a colleague confirms each one it waits from now on; otherwise the customer
 * is made and signed in.
 * @param session of the browser that is let in, which ends with this, see `leaveSession`
 * @returns that it waits, the session's id for the cookie, or that the browser is signed in as somebody whom it did not
 *   say to leave
 * @throws DomainError `not_found` where the settings allow none (any more), `link_ended`, `registration_known`
 */
export async function verifyRegistration(
  client: ClientInfo,
  { token, password, leaves }: VerifyRegistration,
  session: string | null = null,
): Promise<Verified> {
  return database().transaction(async (tx) => {
    const { allowRegistration, confirmRegistrations } = await readSettings(tx);
    if (!allowRegistration) throw new DomainError('not_found');
    const [row] = isToken(token)
      ? await tx.select().from(registrations).where(ofToken(token)).for('update')
      : [];
    if (!row) throw new DomainError('link_ended');
    // Colleagues may have made that contact meanwhile. Whoever reads this has shown that the email is theirs.
    if (await isKnown(tx, row.email)) throw new DomainError('registration_known');
    if (confirmRegistrations) {
      await tx
        .update(registrations)
        .set({ verifiedAt: sql`now()`, tokenHash: null })
        .where(eq(registrations.id, row.id));
      await tellStaffOfRegistration(tx, row, '/admin/registrations');
      return { waits: true };
    }
    if (password === undefined) throw fieldError('password', 'required');
    if (!(await leaveSession(tx, 'contact', { session, leaves }, null))) return { asks: true };
    const access = { kind: 'password', password } as const;
    const made = await insertRegistered(tx, row, { by: null, access, sendWelcome: false });
    await tellStaffOfRegistration(tx, row, `/admin/customers/${made.customerId}`);
    return { session: await startSession(tx, 'contact', made.contactId, client) };
  });
}
