import 'server-only';
import { and, eq, sql } from 'drizzle-orm';
import type { Tx } from '@/db/client';
import { customers, staff, staffReminders } from '@/db/schema';
import { DomainError, fieldError } from '@/lib/actions/errors';
import type { SignedInStaff, Staff } from '@/lib/auth/viewers';
import { theCompany } from '@/lib/company/read-company';
import { lockKnownCustomer } from '@/lib/customers/lock-customer';
import { visibleCustomers } from '@/lib/customers/visible-customers';
import type { NewStaffReminder, StaffReminderDone, StaffReminderId } from './schemas';

type Editor = Staff<'customers:edit'>;
type Changed = { id: string; customerId: string };

/** Has a colleague reminded of a customer. @throws DomainError `not_found`; at `staffId` `staff_inactive` */
export async function createStaffReminder(
  tx: Tx,
  viewer: Editor,
  { submissionId: _, at, ...input }: NewStaffReminder,
): Promise<Changed> {
  await lockKnownCustomer(tx, viewer, input.customerId);
  const [person] = await tx.select({ active: staff.active }).from(staff).where(eq(staff.id, input.staffId));
  if (!person?.active) throw fieldError('staffId', 'staff_inactive');
  const { timeZone } = await theCompany(tx);
  const [row] = await tx
    .insert(staffReminders)
    .values({ ...input, at: sql`${at}::timestamp at time zone ${timeZone}`, createdBy: viewer.id })
    .returning({ id: staffReminders.id, customerId: staffReminders.customerId });
  if (!row) throw new Error('a reminder was not written');
  return row;
}

/** Ticks a reminder off, so that no email comes of it any more, or takes that back. @throws DomainError `not_found` */
export async function setStaffReminderDone(
  tx: Tx,
  viewer: Editor,
  { id, done }: StaffReminderDone,
): Promise<Changed> {
  const held = await heldReminder(tx, viewer, id);
  await tx
    .update(staffReminders)
    .set({ doneAt: done ? sql`coalesce(${staffReminders.doneAt}, now())` : null })
    .where(eq(staffReminders.id, id));
  return held;
}

/** Deletes a reminder. @throws DomainError `not_found` */
export async function deleteStaffReminder(tx: Tx, viewer: Editor, { id }: StaffReminderId): Promise<Changed> {
  const held = await heldReminder(tx, viewer, id);
  await tx.delete(staffReminders).where(eq(staffReminders.id, id));
  return held;
}

async function heldReminder(tx: Tx, viewer: SignedInStaff, id: string): Promise<Changed> {
  const [row] = await tx
    .select({ id: staffReminders.id, customerId: staffReminders.customerId })
    .from(staffReminders)
    .innerJoin(customers, eq(customers.id, staffReminders.customerId))
    .where(and(eq(staffReminders.id, id), visibleCustomers(viewer)))
    .for('update', { of: staffReminders });
  if (!row) throw new DomainError('not_found');
  return row;
}
