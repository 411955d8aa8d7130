import 'server-only';
import { and, eq } from 'drizzle-orm';
import type { Tx } from '@/db/client';
import { customers, schedules } from '@/db/schema';
import { DomainError } from '@/lib/actions/errors';
import type { SignedInStaff } from '@/lib/auth/viewers';
import { visibleCustomers } from '@/lib/customers/visible-customers';
import { type LockedCustomer, lockCustomers } from '@/lib/documents/lock-customer';

export type ScheduleRow = typeof schedules.$inferSelect;
export type HeldSchedule = { schedule: ScheduleRow; customer: LockedCustomer };

/** Takes a schedule's customer and then the schedule, until the transaction ends; null where there is none. */
export async function holdSchedule(tx: Tx, id: string): Promise<HeldSchedule | null> {
  const itself = eq(schedules.id, id);
  const [seen] = await tx.select({ customerId: schedules.customerId }).from(schedules).where(itself);
  const customer = seen && (await lockCustomers(tx, 'not staff', [seen.customerId])).get(seen.customerId);
  const [schedule] = customer ? await tx.select().from(schedules).where(itself).for('update') : [];
  return schedule && customer ? { schedule, customer } : null;
}

/** The same for staff. @throws DomainError `not_found`, also where they may not see its customer */
export async function lockSchedule(tx: Tx, viewer: SignedInStaff, id: string): Promise<HeldSchedule> {
  const [seen] = await tx
    .select({ id: schedules.id })
    .from(schedules)
    .innerJoin(customers, eq(customers.id, schedules.customerId))
    .where(and(eq(schedules.id, id), visibleCustomers(viewer)));
  const held = seen && (await holdSchedule(tx, id));
  if (!held) throw new DomainError('not_found');
  return held;
}
