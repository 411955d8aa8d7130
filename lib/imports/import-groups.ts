import 'server-only';
import { sql } from 'drizzle-orm';
import type { Tx } from '@/db/client';
import { customerGroups } from '@/db/schema';
import { DomainError } from '@/lib/actions/errors';
import { Problems } from '@/lib/actions/problems';
import { ensureGroups } from '@/lib/groups/ensure-groups';
import type { PlannedRow } from './decide-rows';

export type ImportGroups = {
  /** Those that there were not before. */
  made: string[];
  /** The groups of a new customer: those for all, and its row's own. */
  of: (names: readonly string[]) => string[];
};

/** The groups of all new customers, made where there is none of that name yet. */
export async function importGroups(
  tx: Tx,
  rows: readonly PlannedRow[],
  ids: readonly string[],
): Promise<ImportGroups> {
  const names = new Set(
    rows.flatMap(({ outcome, checked }) =>
      outcome.kind === 'customer' && checked && !Array.isArray(checked) ? checked.groups.names : [],
    ),
  );
  const before = new Set(
    (await tx.select({ id: customerGroups.id }).from(customerGroups)).map(({ id }) => id),
  );
  const problems = new Problems();
  const ensured = await ensureGroups(tx, { ids, names: [...names] }, problems);
  if (Object.keys(problems.fields).length > 0) throw new DomainError('group_gone');
  const found = await tx.execute<{ name: string; id: string }>(sql`
    select value as name, ${customerGroups.id} as id
    from jsonb_array_elements_text(${JSON.stringify([...names])}::jsonb) as sought (value)
    join ${customerGroups} on search_form(${customerGroups.name}) = search_form(value)`);
  const byName = new Map(found.map(({ name, id }) => [name, id]));
  return {
    made: ensured.filter((id) => !before.has(id)),
    of: (own) => [...new Set([...ids, ...own.flatMap((name) => byName.get(name) ?? [])])],
  };
}
