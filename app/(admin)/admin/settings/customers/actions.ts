'use server';

import { staffAction } from '@/lib/actions/staff-action';
import { CustomerSettings } from '@/lib/settings/schemas';
import { writeSettings } from '@/lib/settings/write-settings';

export const saveCustomerSettingsAction = staffAction({
  permission: 'settings:edit',
  input: CustomerSettings,
  run: writeSettings,
});
