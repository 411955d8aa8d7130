import 'server-only';
import { sql } from 'drizzle-orm';
import { database, type Tx } from '@/db/client';
import { enterDocument } from '@/lib/auth/portal-transaction';
import { type LinkViewer, openLink } from './open-link';

/**
 * Runs `work` as the portal's role, which row-level security then binds to the one document of the link. What the
 * link opens is asked in the same transaction before the switch.
 * @returns what `work` returns, or null where the link opens nothing
 */
export function linkTransaction<Result>(
  token: string,
  work: (tx: Tx, viewer: LinkViewer) => Promise<Result>,
): Promise<Result | null> {
  return database().transaction(async (tx) => {
    const viewer = await openLink(tx, token);
    if (!viewer) return null;
    await enterDocument(tx, viewer.documentId);
    return work(tx, viewer);
  });
}

/** Does one thing as the owner within such a transaction, once the document was seen. */
export async function asOwnerOfLink<Result>(
  tx: Tx,
  viewer: LinkViewer,
  work: () => Promise<Result>,
): Promise<Result> {
  await tx.execute(sql`set local role none`);
  const result = await work();
  await enterDocument(tx, viewer.documentId);
  return result;
}
