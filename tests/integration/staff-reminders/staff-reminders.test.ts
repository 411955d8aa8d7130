import { eq } from 'drizzle-orm';
import { beforeAll, expect, it } from 'vitest';
import { database } from '@/db/client';
import { emails, staff } from '@/db/schema';
import type { Permission } from '@/lib/auth/permissions';
import type { Staff } from '@/lib/auth/viewers';
import { runDue } from '@/lib/jobs/run-due';
import {
  createStaffReminder,
  deleteStaffReminder,
  setStaffReminderDone,
} from '@/lib/staff-reminders/change-staff-reminder';
import { listStaffReminders } from '@/lib/staff-reminders/list-staff-reminders';
import { testDatabase } from '../../support/database.ts';
import { administrator, customer, salesCompany } from '../../support/sales-company.ts';

await testDatabase();

let viewer: Staff<Permission>;
let customerId: string;
beforeAll(async () => {
  ({ viewer } = await salesCompany());
  customerId = await customer();
});

const remind = (changes: object = {}) =>
  database().transaction((tx) =>
    createStaffReminder(tx, viewer, {
      ...{ submissionId: crypto.randomUUID(), customerId, staffId: viewer.id },
      ...{ at: '2027-03-28T09:00', text: 'Llamar por la renovación', email: true, ...changes },
    }),
  );
const mails = async (staffId: string) =>
  (await database().select().from(emails).where(eq(emails.staffId, staffId))).map(({ subject }) => subject);

it('writes one email at its moment by the company’s clock, with two workers, and says so', async () => {
  const { id } = await remind();
  // The clocks went forward that night: nine in the morning is seven in UTC.
  await runDue(new Date('2027-03-28T06:59:00Z'));
  expect(await mails(viewer.id)).toEqual([]);
  const moment = new Date('2027-03-28T07:00:00Z');
  await Promise.all([runDue(moment), runDue(moment)]);
  await runDue(new Date('2027-03-29T07:00:00Z'));
  expect(await mails(viewer.id)).toEqual(['Recordatorio: Talleres Mendoza, S.A.']);
  const [row] = await listStaffReminders(viewer, customerId);
  expect(row).toMatchObject({ id, emailedAt: moment, doneAt: null });
});

it('writes none for what is done or deleted, wants no email, or is for somebody who has left', async () => {
  const colleague = await administrator();
  const [done, deleted] = [await remind({ staffId: colleague.id }), await remind({ staffId: colleague.id })];
  await remind({ staffId: colleague.id, email: false });
  await database().transaction((tx) => setStaffReminderDone(tx, viewer, { id: done.id, done: true }));
  await database().transaction((tx) => deleteStaffReminder(tx, viewer, deleted));
  await runDue(new Date('2027-04-01T07:00:00Z'));
  expect(await mails(colleague.id)).toEqual([]);

  await database().transaction((tx) => setStaffReminderDone(tx, viewer, { id: done.id, done: false }));
  await database().update(staff).set({ active: false }).where(eq(staff.id, colleague.id));
  await runDue(new Date('2027-04-01T07:00:00Z'));
  expect(await mails(colleague.id)).toEqual([]);
  await expect(remind({ staffId: colleague.id })).rejects.toMatchObject({
    fields: { staffId: { code: 'staff_inactive' } },
  });
});
