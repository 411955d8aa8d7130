'use server';

import { staffAction } from '@/lib/actions/staff-action';
import { assignStaff, setCustomerStaff } from '@/lib/customers/assign-staff';
import { createCustomer } from '@/lib/customers/create-customer';
import { deleteCustomer } from '@/lib/customers/delete-customer';
import { searchCustomers } from '@/lib/customers/find-customers';
import { findDuplicates } from '@/lib/customers/find-duplicates';
import {
  AssignStaff,
  CustomerId,
  FindDuplicates,
  NewCustomer,
  SearchCustomers,
  SetCustomerActive,
  SetCustomerArchived,
  SetCustomerStaff,
  UpdateCustomer,
} from '@/lib/customers/schemas';
import { setCustomerActive } from '@/lib/customers/set-customer-active';
import { setCustomerArchived } from '@/lib/customers/set-customer-archived';
import { updateCustomer } from '@/lib/customers/update-customer';
import { eraseCustomer } from '@/lib/privacy/erase-customer';
import { SendStatement } from '@/lib/sending/schemas';
import { sendStatement } from '@/lib/sending/send-statement';

const LIST = '/admin/customers';
const listAndPage = ({ id }: { id: string }) => [LIST, `${LIST}/${id}`];

export const createCustomerAction = staffAction({
  permission: 'customers:create',
  input: NewCustomer,
  run: createCustomer,
  once: 'customer.create',
  // Nothing is revalidated: the answer would hold the form anew, which is left at this moment. Where the page stays
  // (Quick insert) or is come back to, the browser refreshes it.
});

export const updateCustomerAction = staffAction({
  permission: 'customers:edit',
  input: UpdateCustomer,
  run: updateCustomer,
  revalidates: listAndPage,
});

export const setCustomerActiveAction = staffAction({
  permission: 'customers:edit',
  input: SetCustomerActive,
  run: setCustomerActive,
  revalidates: listAndPage,
});

export const setCustomerArchivedAction = staffAction({
  permission: 'customers:edit',
  input: SetCustomerArchived,
  run: setCustomerArchived,
  revalidates: listAndPage,
});

export const setCustomerStaffAction = staffAction({
  permission: 'customers:assign',
  input: SetCustomerStaff,
  run: setCustomerStaff,
  revalidates: listAndPage,
});

export const assignStaffAction = staffAction({
  permission: 'customers:assign',
  input: AssignStaff,
  run: assignStaff,
  revalidates: () => [LIST],
});

export const deleteCustomerAction = staffAction({
  permission: 'customers:delete',
  input: CustomerId,
  run: deleteCustomer,
  revalidates: () => [LIST],
});

export const eraseCustomerAction = staffAction({
  permission: 'customers:delete',
  input: CustomerId,
  run: eraseCustomer,
  revalidates: ({ id }) => [LIST, `${LIST}/${id}`],
});

export const sendStatementAction = staffAction({
  permission: 'invoices:issue',
  input: SendStatement,
  run: sendStatement,
  once: 'statement.send',
  revalidates: listAndPage,
});

export const findDuplicatesAction = staffAction({
  permission: 'customers:view',
  input: FindDuplicates,
  run: findDuplicates,
});

export const searchCustomersAction = staffAction({
  permission: 'customers:view',
  input: SearchCustomers,
  run: (tx, viewer, { text }) => searchCustomers(viewer, text, tx),
});
