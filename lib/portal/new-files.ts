import 'server-only';
import { and, desc, gt } from 'drizzle-orm';
import type { Database, Tx } from '@/db/client';
import { customerFiles } from '@/db/schema';
import type { Contact } from '@/lib/auth/viewers';
import { visibleFiles } from './visible-files';

/** Files that staff shared after a moment, all in one: the last one's name, how many they are, and when that was. */
export async function newFiles(
  db: Database | Tx,
  viewer: Contact<'always'>,
  since: Date,
): Promise<{ name: string; count: number; at: Date }[]> {
  const fresh = and(visibleFiles(viewer), customerFiles.byStaff, gt(customerFiles.sharedAt, since));
  const [last] = await db
    .select({ name: customerFiles.name, at: customerFiles.sharedAt })
    .from(customerFiles)
    .where(fresh)
    .orderBy(desc(customerFiles.sharedAt), desc(customerFiles.id))
    .limit(1);
  return last?.at ? [{ name: last.name, at: last.at, count: await db.$count(customerFiles, fresh) }] : [];
}
