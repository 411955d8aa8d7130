'use server';

import { staffAction } from '@/lib/actions/staff-action';
import { NoFields } from '@/lib/sign-in/schemas';
import { changePassword } from '@/lib/staff/change-password';
import { endOtherSessions, endOwnSession } from '@/lib/staff/end-sessions';
import { Account, ChangePassword, EndSession } from '@/lib/staff/schemas';
import { updateAccount } from '@/lib/staff/update-account';

export const updateAccountAction = staffAction({
  permission: 'account:edit',
  input: Account,
  run: updateAccount,
});

export const endSessionAction = staffAction({
  permission: 'account:edit',
  input: EndSession,
  run: endOwnSession,
  revalidates: () => ['/admin/account'],
});

export const endOtherSessionsAction = staffAction({
  permission: 'account:edit',
  input: NoFields,
  run: endOtherSessions,
  revalidates: () => ['/admin/account'],
});

export const changePasswordAction = staffAction({
  permission: 'account:edit',
  input: ChangePassword,
  run: changePassword,
});
