import 'server-only';
import { inArray, sql } from 'drizzle-orm';
import type { Tx } from '@/db/client';
import { customerGroups } from '@/db/schema';
import { GROUP_COLORS } from '@/db/schema/vocabulary';
import type { Problems } from '@/lib/actions/problems';

/**
 * The ids of chosen groups and of those typed in place, which are made unless one of that name is there already
 * (accents and case aside, also when two people type it at once). A group that was deleted meanwhile is told at
 * the field `groups`; the others cannot go before this transaction ends.
 */
export async function ensureGroups(
  tx: Tx,
  { ids, names }: { ids: readonly string[]; names: readonly string[] },
  problems: Problems,
): Promise<string[]> {
  const wanted = [...new Set(ids)].sort();
  const known = wanted.length
    ? await tx
        .select({ id: customerGroups.id })
        .from(customerGroups)
        .where(inArray(customerGroups.id, wanted))
        .for('key share')
    : [];
  if (known.length < wanted.length) problems.at('groups', 'group_gone');
  const typed = await groupsByName(tx, names);
  return [...new Set([...known.map(({ id }) => id), ...typed])];
}

/** As names are compared, without case and accents. */
const compared = (name: string) => name.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();

/** In the order of their names, so that two forms with the same new groups wait for one another and never both. */
async function groupsByName(tx: Tx, names: readonly string[]): Promise<string[]> {
  const ids: string[] = [];
  const inOrder = [...new Set(names)].sort((one, other) => (compared(one) < compared(other) ? -1 : 1));
  for (const name of inOrder) {
    const count = await tx.$count(customerGroups);
    await tx
      .insert(customerGroups)
      .values({ name, color: GROUP_COLORS[(count + 1) % GROUP_COLORS.length] })
      .onConflictDoNothing();
    const [group] = await tx
      .select({ id: customerGroups.id })
      .from(customerGroups)
      .where(sql`search_form(${customerGroups.name}) = search_form(${name})`)
      .for('key share');
    if (!group) throw new Error('a group that was just written is gone');
    ids.push(group.id);
  }
  return ids;
}
