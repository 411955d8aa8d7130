import 'server-only';
import type { Tx } from '@/db/client';
import { OPENED_MINUTES } from '@/lib/auth/session-cookies';
import { endOpenedBy, endSession, startOpenedSession } from '@/lib/auth/sessions';
import type { Staff } from '@/lib/auth/viewers';
import type { ClientInfo } from '@/lib/http/client-info';
import { auditContact } from './audit-contact';
import { lockReachable } from './lock-reachable';
import type { ContactId } from './schemas';

/**
 * Opens the customer area as a contact (PRODUCT.md 1.7): a session of its own, short, that ends with the one of the
 * staff who asks. They have one open at a time; what this browser had open as a contact before (`replaces`) ends.
 * @returns the session's id, for the cookie
 * @throws DomainError `contact_inactive`, `not_found`
 */
export async function openAsContact(
  tx: Tx,
  viewer: Staff<'contacts:open'>,
  client: ClientInfo,
  { id }: ContactId,
  replaces: string | null,
): Promise<string> {
  const contact = await lockReachable(tx, viewer, id);
  await endOpenedBy(tx, viewer.sessionId);
  if (replaces) await endSession(tx, replaces);
  await auditContact(tx, viewer, 'contact.opened', contact, { minutes: OPENED_MINUTES }, client.ip);
  return startOpenedSession(tx, id, viewer.sessionId, client);
}
