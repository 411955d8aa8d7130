'use server';

import { staffAction } from '@/lib/actions/staff-action';
import { addContact } from '@/lib/contacts/add-contact';
import { deleteContact } from '@/lib/contacts/delete-contact';
import { makePrimary } from '@/lib/contacts/make-primary';
import {
  AddContact,
  ContactId,
  DeleteContact,
  SetContactActive,
  UpdateContact,
} from '@/lib/contacts/schemas';
import { sendInvitationAgain, sendPasswordReset } from '@/lib/contacts/send-access-link';
import { setContactActive } from '@/lib/contacts/set-contact-active';
import { updateContact } from '@/lib/contacts/update-contact';
import { eraseContact } from '@/lib/privacy/erase-contact';

const pages = ({ id, customerId }: { id: string; customerId: string }) => [
  `/admin/contacts/${id}`,
  `/admin/customers/${customerId}`,
  `/admin/customers/${customerId}/contacts`,
  '/admin/customers',
];

export const addContactAction = staffAction({
  permission: 'customers:edit',
  input: AddContact,
  run: addContact,
  once: 'contact.create',
  revalidates: pages,
});

export const updateContactAction = staffAction({
  permission: 'customers:edit',
  input: UpdateContact,
  run: updateContact,
  revalidates: pages,
});

export const setContactActiveAction = staffAction({
  permission: 'customers:edit',
  input: SetContactActive,
  run: setContactActive,
  revalidates: pages,
});

export const makePrimaryAction = staffAction({
  permission: 'customers:edit',
  input: ContactId,
  run: makePrimary,
  revalidates: pages,
});

export const deleteContactAction = staffAction({
  permission: 'customers:edit',
  input: DeleteContact,
  run: deleteContact,
  revalidates: pages,
});

export const eraseContactAction = staffAction({
  permission: 'customers:delete',
  input: ContactId,
  run: eraseContact,
  revalidates: pages,
});

export const sendInvitationAgainAction = staffAction({
  permission: 'customers:edit',
  input: ContactId,
  run: sendInvitationAgain,
  revalidates: pages,
});

export const sendPasswordResetAction = staffAction({
  permission: 'customers:edit',
  input: ContactId,
  run: sendPasswordReset,
  revalidates: pages,
});
