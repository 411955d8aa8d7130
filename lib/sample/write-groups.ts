import 'server-only';
import { sql } from 'drizzle-orm';
import type { Tx } from '@/db/client';
import { customerGroups } from '@/db/schema';
import { staffTranslatorFor } from '@/lib/i18n/translator';
import { SAMPLE_GROUPS, type SampleGroup } from './vocabulary';

/** The groups' ids. One that the company has by that name already is used, and is not sample data. */
export async function writeGroups(tx: Tx, language: string): Promise<Map<SampleGroup, string>> {
  const t = staffTranslatorFor(language, 'sample');
  const ids = new Map<SampleGroup, string>();
  for (const [group, color] of Object.entries(SAMPLE_GROUPS) as [SampleGroup, string][]) {
    const name = t(`groups.${group}`);
    await tx
      .insert(customerGroups)
      .values({ name, color: color as (typeof SAMPLE_GROUPS)[SampleGroup], sample: true })
      .onConflictDoNothing();
    const [row] = await tx
      .select({ id: customerGroups.id })
      .from(customerGroups)
      .where(sql`search_form(${customerGroups.name}) = search_form(${name})`)
      .for('key share');
    if (!row) throw new Error('a group that was just written is gone');
    ids.set(group, row.id);
  }
  return ids;
}
