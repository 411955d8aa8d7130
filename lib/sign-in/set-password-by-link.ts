import 'server-only';
import { database } from '@/db/client';
import { DomainError } from '@/lib/actions/errors';
import { writeAudit } from '@/lib/audit/write-audit';
import { findAccessLink, markLinkUsed, peekAccessLink } from '@/lib/auth/access-links';
import type { Side } from '@/lib/auth/session-cookies';
import { startSession } from '@/lib/auth/sessions';
import { setPassword } from '@/lib/auth/set-password';
import type { ClientInfo } from '@/lib/http/client-info';
import { leaveSession } from './leave-session';
import { findById, lockPerson, type Person } from './people';

/** Whose password an open link sets; null where the link is good for nothing (any more). Changes nothing. */
export async function personOfLink(side: Side, token: string): Promise<Person | null> {
  const link = await peekAccessLink(database(), side, token);
  return link && findById(database(), side, link.personId);
}

/**
 * Uses up an invitation or a reset: the password is set, every other session and link of the person ends, and a
 * session starts. Of several uses at once one wins.
 * @param session of the browser, which ends with this, see `leaveSession`
 * @returns the session's id, for the cookie; null where the browser is signed in as somebody whom it did not say to leave
 * @throws DomainError `link_ended`
 */
export async function setPasswordByLink(
  side: Side,
  client: ClientInfo,
  input: { token: string; password: string; leaves?: string },
  session: string | null = null,
): Promise<string | null> {
  return database().transaction(async (tx) => {
    const seen = await peekAccessLink(tx, side, input.token);
    if (!seen) throw new DomainError('link_ended');
    await lockPerson(tx, side, seen.personId);
    const link = await findAccessLink(tx, side, input.token);
    const person = link && (await findById(tx, side, link.personId));
    if (!person) throw new DomainError('link_ended');
    if (!(await leaveSession(tx, side, { session, leaves: input.leaves }, person.id))) return null;
    await markLinkUsed(tx, link.id);
    await setPassword(tx, side, person.id, input.password);
    await writeAudit(
      tx,
      { kind: side, id: person.id, name: person.name },
      {
        action: `${side}.password_set`,
        subject: { kind: side, id: person.id, name: person.name },
        customerId: person.customerId,
        changes: { link: link.kind },
        ip: client.ip,
      },
    );
    return startSession(tx, side, person.id, client);
  });
}
