import 'server-only';
import { desc, eq, sql } from 'drizzle-orm';
import { database } from '@/db/client';
import { credentials, sessions, staff } from '@/db/schema';
import type { StaffRole } from '@/db/schema/vocabulary';
import type { Staff } from '@/lib/auth/viewers';

export type StaffEntry = {
  id: string;
  name: string;
  email: string;
  role: StaffRole;
  active: boolean;
  /** False until they follow their invitation. */
  hasPassword: boolean;
  lastSignIn: Date | null;
};

/** Everyone who works here, the active ones first. There are few: the list has no pages. */
export async function listStaff(_viewer: Staff<'staff:view'>): Promise<StaffEntry[]> {
  const name = sql<string>`btrim(${staff.firstName} || ' ' || ${staff.lastName})`;
  return database()
    .select({
      id: staff.id,
      name,
      email: staff.email,
      role: staff.role,
      active: staff.active,
      hasPassword: sql<boolean>`exists (select 1 from ${credentials} where ${credentials.staffId} = ${staff.id})`,
      lastSignIn: sql`max(${sessions.createdAt})`.mapWith((at) => (at === null ? null : new Date(at))),
    })
    .from(staff)
    .leftJoin(sessions, eq(sessions.staffId, staff.id))
    .groupBy(staff.id)
    .orderBy(desc(staff.active), sql`lower(${name})`, staff.id);
}
