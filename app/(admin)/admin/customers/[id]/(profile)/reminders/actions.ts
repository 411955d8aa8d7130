'use server';

import { staffAction } from '@/lib/actions/staff-action';
import {
  createStaffReminder,
  deleteStaffReminder,
  setStaffReminderDone,
} from '@/lib/staff-reminders/change-staff-reminder';
import { NewStaffReminder, StaffReminderDone, StaffReminderId } from '@/lib/staff-reminders/schemas';

const revalidates = ({ customerId }: { customerId: string }) => [`/admin/customers/${customerId}/reminders`];

export const createStaffReminderAction = staffAction({
  permission: 'customers:edit',
  input: NewStaffReminder,
  run: createStaffReminder,
  once: 'staff_reminder.create',
  revalidates,
});

export const setStaffReminderDoneAction = staffAction({
  permission: 'customers:edit',
  input: StaffReminderDone,
  run: setStaffReminderDone,
  revalidates,
});

export const deleteStaffReminderAction = staffAction({
  permission: 'customers:edit',
  input: StaffReminderId,
  run: deleteStaffReminder,
  revalidates,
});
