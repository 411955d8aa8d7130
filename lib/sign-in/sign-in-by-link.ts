import 'server-only';
import { database } from '@/db/client';
import { DomainError } from '@/lib/actions/errors';
import { writeAudit } from '@/lib/audit/write-audit';
import { findAccessLink, markLinkUsed, peekAccessLink } from '@/lib/auth/access-links';
import { startSession } from '@/lib/auth/sessions';
import type { ClientInfo } from '@/lib/http/client-info';
import { readSettings } from '@/lib/settings/read-settings';
import { leaveSession } from './leave-session';
import { findById, lockPerson, type Person } from './people';

const PURPOSE = 'sign_in';

/** Whom an open link signs in; null where it is good for nothing (any more). Changes nothing. */
export async function personOfSignInLink(token: string): Promise<Person | null> {
  const db = database();
  if (!(await readSettings(db)).signInByLink) return null;
  const link = await peekAccessLink(db, 'contact', token, PURPOSE);
  return link && findById(db, 'contact', link.personId);
}

/**
 * Uses up a link that signs in. Of several uses at once one wins.
 * @param session of the browser, which ends with this, see `leaveSession`
 * @returns the session's id, for the cookie; null where the browser is signed in as somebody whom it did not say to leave
 * @throws DomainError `link_ended`
 */
export async function signInByLink(
  client: ClientInfo,
  { token, leaves }: { token: string; leaves?: string },
  session: string | null,
): Promise<string | null> {
  return database().transaction(async (tx) => {
    const seen = (await readSettings(tx)).signInByLink
      ? await peekAccessLink(tx, 'contact', token, PURPOSE)
      : null;
    if (!seen) throw new DomainError('link_ended');
    await lockPerson(tx, 'contact', seen.personId);
    const link = await findAccessLink(tx, 'contact', token, PURPOSE);
    const person = link && (await findById(tx, 'contact', link.personId));
    if (!person) throw new DomainError('link_ended');
    if (!(await leaveSession(tx, 'contact', { session, leaves }, person.id))) return null;
    await markLinkUsed(tx, link.id);
    const itself = { kind: 'contact', id: person.id, name: person.name } as const;
    await writeAudit(tx, itself, {
      action: 'contact.signed_in_by_link',
      subject: itself,
      customerId: person.customerId,
      ip: client.ip,
    });
    return startSession(tx, 'contact', person.id, client);
  });
}
