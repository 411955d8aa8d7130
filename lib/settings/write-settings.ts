import 'server-only';
import { sql } from 'drizzle-orm';
import type { Tx } from '@/db/client';
import { settings } from '@/db/schema';
import { difference } from '@/lib/audit/difference';
import { actorOf, writeAudit } from '@/lib/audit/write-audit';
import type { Staff } from '@/lib/auth/viewers';
import type { Settings } from './definitions';
import { readSettings } from './read-settings';

/** Saves the given settings and leaves the others; the audit log gets what changed, by whom. */
export async function writeSettings(
  tx: Tx,
  viewer: Staff<'settings:edit'>,
  changes: Partial<Settings>,
): Promise<void> {
  const before = await readSettings(tx);
  for (const [key, setting] of Object.entries(changes)) {
    // The null of JSON, which is a value; drizzle would write the database's, which is none.
    const value = setting ?? sql`'null'::jsonb`;
    await tx
      .insert(settings)
      .values({ key, value, updatedBy: viewer.id })
      .onConflictDoUpdate({
        target: settings.key,
        set: { value, updatedBy: viewer.id, updatedAt: sql`now()` },
      });
  }
  await writeAudit(tx, actorOf(viewer), {
    action: 'settings.changed',
    subject: { kind: 'settings', id: null, name: '' },
    changes: difference(before, changes),
  });
}
