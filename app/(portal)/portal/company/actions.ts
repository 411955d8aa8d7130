'use server';

import { portalAction } from '@/lib/actions/portal-action';
import { CustomerData } from '@/lib/portal/schemas';
import { updateCustomerData } from '@/lib/portal/update-customer-data';

export const updateCustomerDataAction = portalAction({
  permission: 'primary',
  staffNeed: 'customers:edit',
  input: CustomerData,
  run: updateCustomerData,
  revalidates: () => ['/'],
});
