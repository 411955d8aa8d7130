import 'server-only';
import type { Database, Tx } from '@/db/client';
import { fieldError } from '@/lib/actions/errors';
import type { Day } from '@/lib/dates/day';
import { readSettings } from './read-settings';

/**
 * Refuses to book on a day whose books are closed: what has been reported to the tax office stays as it was.
 * @throws DomainError at `field`: `period_closed` (params: date)
 */
export async function refuseClosed(db: Database | Tx, day: Day, field: string): Promise<void> {
  const { closedUntil } = await readSettings(db);
  if (closedUntil !== null && day <= closedUntil)
    throw fieldError(field, 'period_closed', { date: closedUntil });
}
