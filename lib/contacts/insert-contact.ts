import 'server-only';
import type { Tx } from '@/db/client';
import { contacts } from '@/db/schema';
import { fieldError } from '@/lib/actions/errors';
import { giveAccess } from './give-access';
import type { ContactAccess } from './schemas';

type Columns = Omit<typeof contacts.$inferInsert, 'id' | 'version' | 'createdAt' | 'updatedAt' | 'active'>;

/**
 * Writes a contact, lets it in and queues its email. `at` is where the contact stands in the form.
 * @throws DomainError at the email's field where another contact has that address
 */
export async function insertContact(
  tx: Tx,
  columns: Columns,
  { access, sendWelcome, at }: { access: ContactAccess; sendWelcome: boolean; at: string },
): Promise<string> {
  const [row] = await tx
    .insert(contacts)
    .values(columns)
    .onConflictDoNothing({ target: contacts.email })
    .returning({ id: contacts.id });
  if (!row) throw fieldError(`${at}email`, 'email_taken');
  await giveAccess(tx, row.id, access, sendWelcome);
  return row.id;
}
