import 'server-only';
import { asc, inArray, sql } from 'drizzle-orm';
import type { Tx } from '@/db/client';
import { customers } from '@/db/schema';
import { DomainError } from '@/lib/actions/errors';
import type { PlannedRow } from './decide-rows';

/**
 * Holds the customers from before that contacts are to join, in the order of their ids; returns those that have
 * contacts already.
 * @throws DomainError `import_changed` where one of them is gone or has become a person
 */
export async function holdTwins(tx: Tx, rows: readonly PlannedRow[]): Promise<Set<string>> {
  const wanted = new Set(
    rows.flatMap(({ outcome }) => (outcome.kind === 'contact' ? (outcome.customer?.id ?? []) : [])),
  );
  if (wanted.size === 0) return new Set();
  const held = await tx
    .select({
      id: customers.id,
      company: customers.company,
      peopled: sql<boolean>`exists (select 1 from contacts p where p.customer_id = customers.id)`,
    })
    .from(customers)
    .where(inArray(customers.id, [...wanted]))
    .orderBy(asc(customers.id))
    .for('no key update');
  if (held.length < wanted.size || held.some(({ company }) => company === null)) {
    throw new DomainError('import_changed');
  }
  return new Set(held.filter(({ peopled }) => peopled).map(({ id }) => id));
}
