import 'server-only';
import { eq } from 'drizzle-orm';
import { database } from '@/db/client';
import { items } from '@/db/schema';

/** Whether anything is on offer at all. */
export async function hasItems(): Promise<boolean> {
  const some = await database().select({ id: items.id }).from(items).where(eq(items.active, true)).limit(1);
  return some.length > 0;
}
