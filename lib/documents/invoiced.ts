import 'server-only';
import { sql } from 'drizzle-orm';
import { documents } from '@/db/schema';

/*
 * What counts as invoiced, and how much of it, is said once, in the database: the triggers that keep sums use the
 * same two functions as every query. The planner reads through them to the columns and their indexes.
 */

/** An invoice that was issued and is not void. */
export const isSale = sql<boolean>`is_sale(${documents})`;

/** What a document comes to without its taxes: the net of its totals. */
export const netOf = sql<bigint>`net_of(${documents})`.mapWith(BigInt);

/** The same summed up; zero over nothing. */
export const netSum = sql<bigint>`coalesce(sum(${netOf}), 0)`.mapWith(BigInt);
