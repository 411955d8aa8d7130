import 'server-only';
import { and, eq, sql } from 'drizzle-orm';
import type { Tx } from '@/db/client';
import { paymentModes } from '@/db/schema';
import { DomainError } from '@/lib/actions/errors';
import { actorOf, writeAudit } from '@/lib/audit/write-audit';
import type { Staff } from '@/lib/auth/viewers';
import type { PaymentModeInput } from './schemas';

/** Adds a payment mode, or gives one another name: what was paid by it goes by the new one. */
export async function savePaymentMode(
  tx: Tx,
  viewer: Staff<'settings:edit'>,
  { id, version, name }: PaymentModeInput,
): Promise<{ id: string }> {
  const saved = id
    ? await tx
        .update(paymentModes)
        .set({ name, version: sql`${paymentModes.version} + 1` })
        .where(and(eq(paymentModes.id, id), eq(paymentModes.version, version), paymentModes.active))
        .returning({ id: paymentModes.id })
    : await tx
        .insert(paymentModes)
        .values({ name, position: sql`(select coalesce(max(position), 0) + 1 from payment_modes)` })
        .returning({ id: paymentModes.id });
  const row = saved[0];
  if (!row) throw new DomainError('stale');
  await writeAudit(tx, actorOf(viewer), {
    action: id ? 'payment_mode.changed' : 'payment_mode.created',
    subject: { kind: 'payment_mode', id: row.id, name },
  });
  return row;
}
