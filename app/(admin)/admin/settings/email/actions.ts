'use server';

import { staffAction } from '@/lib/actions/staff-action';
import { EmailSettings } from '@/lib/settings/schemas';
import { writeSettings } from '@/lib/settings/write-settings';

export const saveEmailSettingsAction = staffAction({
  permission: 'settings:edit',
  input: EmailSettings,
  run: writeSettings,
});
