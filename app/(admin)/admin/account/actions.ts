'use server';

import { staffAction } from '@/lib/actions/staff-action';
import { changePassword } from '@/lib/staff/change-password';
import { Account, ChangePassword } from '@/lib/staff/schemas';
import { updateAccount } from '@/lib/staff/update-account';

export const updateAccountAction = staffAction({
  permission: 'account:edit',
  input: Account,
  run: updateAccount,
});

export const changePasswordAction = staffAction({
  permission: 'account:edit',
  input: ChangePassword,
  run: changePassword,
});
