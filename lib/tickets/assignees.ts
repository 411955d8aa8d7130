import 'server-only';
import { eq, or, sql } from 'drizzle-orm';
import { type Database, database, type Tx } from '@/db/client';
import { staff } from '@/db/schema';
import type { SignedInStaff } from '@/lib/auth/viewers';

/** Colleagues whom a ticket can be given to, by name; who has it already stays to choose. */
export function assignees(
  _viewer: SignedInStaff,
  kept: string | null = null,
  db: Database | Tx = database(),
): Promise<{ id: string; name: string }[]> {
  const name = sql<string>`btrim(${staff.firstName} || ' ' || ${staff.lastName})`;
  return db
    .select({ id: staff.id, name })
    .from(staff)
    .where(or(staff.active, kept ? eq(staff.id, kept) : undefined))
    .orderBy(sql`lower(${name})`, staff.id);
}
