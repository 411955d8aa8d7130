'use server';

import { staffAction } from '@/lib/actions/staff-action';
import { saveLocalization } from '@/lib/settings/save-localization';
import { Localization } from '@/lib/settings/schemas';

export const saveLocalizationAction = staffAction({
  permission: 'settings:edit',
  input: Localization,
  run: saveLocalization,
  revalidates: () => ['/'],
});
