'use server';

import { portalAction } from '@/lib/actions/portal-action';
import { changePassword } from '@/lib/portal/change-password';
import { PasswordChange, Profile } from '@/lib/portal/schemas';
import { updateProfile } from '@/lib/portal/update-profile';

export const updateProfileAction = portalAction({
  permission: 'always',
  input: Profile,
  run: updateProfile,
  revalidates: () => ['/'],
});

export const changePasswordAction = portalAction({
  permission: 'always',
  input: PasswordChange,
  run: changePassword,
  limits: (sessionId) => [{ key: `password-change:${sessionId}`, tries: 10, minutes: 15 }],
});
