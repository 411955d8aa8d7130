import 'server-only';
import { database } from '@/db/client';
import { startSession } from '@/lib/auth/sessions';
import type { ClientInfo } from '@/lib/http/client-info';
import type { SetupInput } from './schemas';
import { setUp } from './set-up';

/**
 * The setup as its page does it: the administrator is signed in with it.
 * @returns the session's id, for the cookie
 * @throws DomainError `setup_closed` where there is a company
 */
export function setUpAndSignIn(client: ClientInfo, input: SetupInput): Promise<string> {
  return database().transaction(async (tx) => {
    const administrator = await setUp(tx, input, client.ip);
    return startSession(tx, 'staff', administrator, client);
  });
}
