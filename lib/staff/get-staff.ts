import 'server-only';
import { eq } from 'drizzle-orm';
import { database } from '@/db/client';
import { credentials, staff } from '@/db/schema';
import type { Staff } from '@/lib/auth/viewers';
import { type StoredStaff, storedStaff } from './stored-staff';

export type StaffDetails = { form: StoredStaff; active: boolean; hasPassword: boolean };

/** One member of staff, for the page that edits them; null where there is none. */
export async function getStaff(_viewer: Staff<'staff:view'>, id: string): Promise<StaffDetails | null> {
  const [row] = await database()
    .select({ person: staff, credential: credentials.id })
    .from(staff)
    .leftJoin(credentials, eq(credentials.staffId, staff.id))
    .where(eq(staff.id, id));
  return row
    ? { form: storedStaff(row.person), active: row.person.active, hasPassword: row.credential !== null }
    : null;
}
