'use server';

import { portalAction } from '@/lib/actions/portal-action';
import { changePassword } from '@/lib/portal/change-password';
import { endOtherSessions, endOwnSession } from '@/lib/portal/end-sessions';
import { EndSession, PasswordChange, Profile } from '@/lib/portal/schemas';
import { updateProfile } from '@/lib/portal/update-profile';
import { NoFields } from '@/lib/sign-in/schemas';

export const updateProfileAction = portalAction({
  permission: 'always',
  staffNeed: 'customers:edit',
  input: Profile,
  run: updateProfile,
  revalidates: () => ['/'],
});

export const endSessionAction = portalAction({
  permission: 'always',
  input: EndSession,
  run: endOwnSession,
  revalidates: () => ['/portal/profile'],
});

export const endOtherSessionsAction = portalAction({
  permission: 'always',
  input: NoFields,
  run: endOtherSessions,
  revalidates: () => ['/portal/profile'],
});

export const changePasswordAction = portalAction({
  permission: 'always',
  input: PasswordChange,
  run: changePassword,
  limits: (sessionId) => [{ key: `password-change:${sessionId}`, tries: 10, minutes: 15 }],
});
