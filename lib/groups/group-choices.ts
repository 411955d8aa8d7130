import 'server-only';
import { sql } from 'drizzle-orm';
import { type Database, database, type Tx } from '@/db/client';
import { customerGroups } from '@/db/schema';
import type { Staff } from '@/lib/auth/viewers';

/** All groups by name, for pickers and filters. Without the counts, which read every customer. */
export const groupChoices = (_viewer: Staff<'customers:view'>, db: Database | Tx = database()) =>
  db
    .select({ id: customerGroups.id, name: customerGroups.name, color: customerGroups.color })
    .from(customerGroups)
    .orderBy(sql`search_form(${customerGroups.name})`);
