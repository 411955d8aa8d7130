import 'server-only';
import { and, eq } from 'drizzle-orm';
import type { Tx } from '@/db/client';
import { paymentModes } from '@/db/schema';
import { DomainError } from '@/lib/actions/errors';
import { actorOf, writeAudit } from '@/lib/audit/write-audit';
import type { Staff } from '@/lib/auth/viewers';

/** Takes a payment mode off the offer. It stays for what was paid by it. */
export async function retirePaymentMode(
  tx: Tx,
  viewer: Staff<'settings:edit'>,
  { id }: { id: string },
): Promise<void> {
  const [row] = await tx
    .update(paymentModes)
    .set({ active: false })
    .where(and(eq(paymentModes.id, id), paymentModes.active))
    .returning();
  if (!row) throw new DomainError('not_found');
  await writeAudit(tx, actorOf(viewer), {
    action: 'payment_mode.retired',
    subject: { kind: 'payment_mode', id, name: row.name },
  });
}
