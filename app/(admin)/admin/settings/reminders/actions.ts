'use server';

import { staffAction } from '@/lib/actions/staff-action';
import { saveReminderSettings } from '@/lib/reminders/save-reminder-settings';
import { ReminderSettings } from '@/lib/reminders/schemas';

export const saveReminderSettingsAction = staffAction({
  permission: 'settings:edit',
  input: ReminderSettings,
  run: saveReminderSettings,
});
