import 'server-only';
import { eq } from 'drizzle-orm';
import { contacts } from '@/db/schema';
import type { TextDirection } from '@/db/schema/vocabulary';
import type { Contact } from '@/lib/auth/viewers';
import { readAsContact } from './read-as-contact';

/** A contact as it sees itself. Plain data, so that it can be handed to a browser. */
export type OwnProfile = {
  version: number;
  firstName: string;
  lastName: string;
  email: string;
  position: string | null;
  phone: string | null;
  language: string | null;
  direction: TextDirection | null;
};

/** What of a row its owner sees, and nothing else. */
export const ownProfileOf = (row: OwnProfile): OwnProfile => ({
  version: row.version,
  firstName: row.firstName,
  lastName: row.lastName,
  email: row.email,
  position: row.position,
  phone: row.phone,
  language: row.language,
  direction: row.direction,
});

/** The viewer's own data, for its form. */
export async function ownProfile(viewer: Contact<'always'>): Promise<OwnProfile> {
  const [row] = await readAsContact(viewer, (tx) =>
    tx.select().from(contacts).where(eq(contacts.id, viewer.id)),
  );
  if (!row) throw new Error('a contact that is signed in is gone');
  return ownProfileOf(row);
}
