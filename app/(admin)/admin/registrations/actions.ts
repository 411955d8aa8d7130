'use server';

import { staffAction } from '@/lib/actions/staff-action';
import { confirmRegistration, rejectRegistration } from '@/lib/registrations/decide-registration';
import { ConfirmRegistration, RejectRegistration } from '@/lib/registrations/schemas';

export const confirmRegistrationAction = staffAction({
  permission: 'customers:create',
  input: ConfirmRegistration,
  run: confirmRegistration,
  revalidates: () => ['/admin/registrations', '/admin/customers'],
});

export const rejectRegistrationAction = staffAction({
  permission: 'customers:create',
  input: RejectRegistration,
  run: rejectRegistration,
  revalidates: () => ['/admin/registrations'],
});
