import 'server-only';
import { and, eq } from 'drizzle-orm';
import type { Tx } from '@/db/client';
import { staff } from '@/db/schema';
import type { Problems } from '@/lib/actions/problems';

/** Notes at `assignedTo` a colleague who is not there, or works here no more. */
export async function checkAssignee(tx: Tx, id: string, problems: Problems): Promise<void> {
  const there = await tx.$count(staff, and(eq(staff.id, id), staff.active));
  if (there === 0) problems.at('assignedTo', 'choice_gone');
}
