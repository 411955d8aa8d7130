import 'server-only';
import type { Tx } from '@/db/client';
import { actorOf, writeAudit } from '@/lib/audit/write-audit';
import type { SignedInStaff } from '@/lib/auth/viewers';
import type { HeldSchedule } from './lock-schedule';

/** Writes what staff did to a schedule; it goes by its customer's name. */
export const auditSchedule = (
  tx: Tx,
  viewer: SignedInStaff,
  done: 'created' | 'updated' | 'paused' | 'resumed' | 'ended',
  { schedule, customer }: HeldSchedule,
  changes: Record<string, unknown> = {},
): Promise<void> =>
  writeAudit(tx, actorOf(viewer), {
    action: `schedule.${done}`,
    subject: { kind: 'schedule', id: schedule.id, name: customer.displayName },
    customerId: customer.id,
    changes,
  });
