import 'server-only';
import { and, eq, ne } from 'drizzle-orm';
import type { Tx } from '@/db/client';
import { contacts } from '@/db/schema';
import type { Problems } from '@/lib/actions/problems';

/** An email is unique over all contacts. The key in the database has the last word; this tells it with the rest. */
export async function checkEmailFree(
  tx: Tx,
  email: string,
  problems: Problems,
  field: string,
  exceptId?: string,
): Promise<void> {
  const same = eq(contacts.email, email);
  const [other] = await tx
    .select({ id: contacts.id })
    .from(contacts)
    .where(exceptId ? and(same, ne(contacts.id, exceptId)) : same);
  if (other) problems.at(field, 'email_taken');
}
