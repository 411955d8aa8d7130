import 'server-only';
import { sql } from 'drizzle-orm';
import { documents } from '@/db/schema';

/**
 * An invoice that was issued and is not void: said once, in the database, as `is_booked` and `net_of` of the reports
 * are. The planner reads through it to the columns and their indexes.
 */
export const isSale = sql<boolean>`is_sale(${documents})`;
