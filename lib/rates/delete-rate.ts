import 'server-only';
import { eq } from 'drizzle-orm';
import type { Tx } from '@/db/client';
import { exchangeRates } from '@/db/schema';
import { DomainError } from '@/lib/actions/errors';
import { actorOf, writeAudit } from '@/lib/audit/write-audit';
import type { Staff } from '@/lib/auth/viewers';

/**
 * Takes a rate away. Issued documents keep theirs.
 * @throws DomainError `not_found`
 */
export async function deleteRate(
  tx: Tx,
  viewer: Staff<'settings:edit'>,
  { id }: { id: string },
): Promise<void> {
  const [row] = await tx.delete(exchangeRates).where(eq(exchangeRates.id, id)).returning();
  if (!row) throw new DomainError('not_found');
  await writeAudit(tx, actorOf(viewer), {
    action: 'rate.deleted',
    subject: { kind: 'rate', id, name: `${row.currency} ${row.day}` },
    changes: { rate: row.rate, source: row.source },
  });
}
