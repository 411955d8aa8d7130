'use server';

import { staffAction } from '@/lib/actions/staff-action';
import { saveDetails } from '@/lib/company/save-details';
import { CompanyDetails } from '@/lib/company/schemas';

export const saveCompanyAction = staffAction({
  permission: 'settings:edit',
  input: CompanyDetails,
  run: saveDetails,
  revalidates: () => ['/'],
});
