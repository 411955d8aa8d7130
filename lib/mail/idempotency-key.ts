import 'server-only';
import { eq, sql } from 'drizzle-orm';
import type { Tx } from '@/db/client';
import { emails } from '@/db/schema';

/**
 * What the provider knows an attempt by: within a day the same one is the same message, and answered with what became
 * of that. One that surely failed goes by the next, or sending it again would be answered with its failure.
 */
export const idempotencyKey = ({ key, keyRound }: { key: string; keyRound: number }): string =>
  keyRound === 0 ? key : `${key}:again-${keyRound}`;

/** An email surely failed: sent again it is another message. */
export async function nextKey(tx: Tx, id: string): Promise<void> {
  await tx
    .update(emails)
    .set({ keyRound: sql`${emails.keyRound} + 1`, uncertain: false })
    .where(eq(emails.id, id));
}
