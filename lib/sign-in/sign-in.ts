import 'server-only';
import { database } from '@/db/client';
import { DomainError } from '@/lib/actions/errors';
import { allowTry, forgiveTry } from '@/lib/auth/attempts';
import { verifyPassword } from '@/lib/auth/passwords';
import type { Side } from '@/lib/auth/session-cookies';
import { startSession } from '@/lib/auth/sessions';
import type { ClientInfo } from '@/lib/http/client-info';
import { signInLimits } from './limits';
import { findByEmail, lockPerson } from './people';

/**
 * Checks email and password and starts a session. Unknown, inactive, without a password and wrong password are
 * one answer, after one verification each.
 * @returns the session's id, for the cookie
 * @throws DomainError `wrong_password`, `too_many_tries`
 */
export async function signIn(
  side: Side,
  client: ClientInfo,
  input: { email: string; password: string },
): Promise<string> {
  const limits = signInLimits(side, input.email, client);
  if (!(await allowTry(limits))) throw new DomainError('too_many_tries');
  const person = await findByEmail(database(), side, input.email);
  const right = await verifyPassword(person?.passwordHash ?? null, input.password);
  if (!person || !right) throw new DomainError('wrong_password');
  await forgiveTry(limits);
  return database().transaction(async (tx) => {
    await lockPerson(tx, side, person.id);
    // Deactivated or given a new password while we were verifying: the row that we hold now says so.
    const now = await findByEmail(tx, side, input.email);
    if (now?.passwordHash !== person.passwordHash) throw new DomainError('wrong_password');
    return startSession(tx, side, person.id, client);
  });
}
