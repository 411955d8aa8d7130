import 'server-only';
import { and, eq } from 'drizzle-orm';
import type { Tx } from '@/db/client';
import { submissions } from '@/db/schema';

/**
 * Runs `work` once per action, person and submission: a second send of the same form waits for the first and
 * answers with its result. A failed first send leaves nothing, and may be sent again.
 */
export async function once<Result>(
  tx: Tx,
  key: { action: string; actorId: string; submissionId: string },
  work: () => Promise<Result>,
): Promise<Result> {
  const same = and(
    eq(submissions.action, key.action),
    eq(submissions.actorId, key.actorId),
    eq(submissions.submissionId, key.submissionId),
  );
  const claimed = await tx
    .insert(submissions)
    .values({ ...key, result: {} })
    .onConflictDoNothing()
    .returning({ action: submissions.action });
  if (claimed.length === 0) {
    const [first] = await tx.select({ result: submissions.result }).from(submissions).where(same);
    if (!first) throw new Error('a submission that was claimed is gone');
    return (first.result as { value: Result }).value;
  }
  const value = await work();
  await tx.update(submissions).set({ result: { value } }).where(same);
  return value;
}
