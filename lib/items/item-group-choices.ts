import 'server-only';
import { sql } from 'drizzle-orm';
import { type Database, database, type Tx } from '@/db/client';
import { itemGroups } from '@/db/schema';
import type { Staff } from '@/lib/auth/viewers';

/** All groups of items by name, for the form and the list's filter. */
export const itemGroupChoices = (_viewer: Staff<'items:view'>, db: Database | Tx = database()) =>
  db
    .select({ id: itemGroups.id, name: itemGroups.name })
    .from(itemGroups)
    .orderBy(sql`search_form(${itemGroups.name})`);
