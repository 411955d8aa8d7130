'use server';

import { staffAction } from '@/lib/actions/staff-action';
import { inviteStaff } from '@/lib/staff/invite-staff';
import { InviteStaff, SetStaffActive, StaffId, UpdateStaff } from '@/lib/staff/schemas';
import { sendStaffLink } from '@/lib/staff/send-access-email';
import { setStaffActive } from '@/lib/staff/set-staff-active';
import { updateStaff } from '@/lib/staff/update-staff';

const LIST = '/admin/settings/staff';

export const inviteStaffAction = staffAction({
  permission: 'staff:edit',
  input: InviteStaff,
  run: inviteStaff,
  once: 'invite-staff',
  revalidates: () => [LIST],
});

export const updateStaffAction = staffAction({
  permission: 'staff:edit',
  input: UpdateStaff,
  run: updateStaff,
  revalidates: ({ id }) => [LIST, `${LIST}/${id}`],
});

export const setStaffActiveAction = staffAction({
  permission: 'staff:edit',
  input: SetStaffActive,
  run: setStaffActive,
  revalidates: ({ id }) => [LIST, `${LIST}/${id}`],
});

export const sendStaffLinkAction = staffAction({
  permission: 'staff:edit',
  input: StaffId,
  run: sendStaffLink,
});
