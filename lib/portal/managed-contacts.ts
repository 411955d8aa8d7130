import 'server-only';
import { and, asc, desc, eq, isNull } from 'drizzle-orm';
import { z } from 'zod';
import { contacts } from '@/db/schema';
import type { Contact } from '@/lib/auth/viewers';
import type { StoredContact } from '@/lib/contacts/stored-contact';
import { readAsContact } from './read-as-contact';

/** A contact as the one who manages it sees it. Plain data, so that it can be handed to a browser. */
export type ManagedContact = Omit<StoredContact, 'direction'>;

const columns = {
  id: contacts.id,
  version: contacts.version,
  firstName: contacts.firstName,
  lastName: contacts.lastName,
  email: contacts.email,
  position: contacts.position,
  phone: contacts.phone,
  language: contacts.language,
  permissions: contacts.permissions,
  notifications: contacts.notifications,
  primary: contacts.primary,
  active: contacts.active,
};

/** Everybody of the viewer's customer, the primary contact first, then by name. */
export const listManagedContacts = (viewer: Contact<'manages'>): Promise<ManagedContact[]> =>
  readAsContact(viewer, (tx) =>
    tx
      .select(columns)
      .from(contacts)
      .where(and(eq(contacts.customerId, viewer.customerId), isNull(contacts.erasedAt)))
      .orderBy(desc(contacts.primary), asc(contacts.firstName), asc(contacts.id)),
  );

/** One of the others; null for the viewer, whose own data is its profile, and for who is not of the customer. */
export async function managedContact(viewer: Contact<'manages'>, id: string): Promise<ManagedContact | null> {
  if (!z.uuid().safeParse(id).success) return null;
  const ours = and(eq(contacts.customerId, viewer.customerId), isNull(contacts.erasedAt));
  const one = and(eq(contacts.id, id), ours);
  const [row] = await readAsContact(viewer, (tx) => tx.select(columns).from(contacts).where(one));
  return row && !row.primary ? row : null;
}
