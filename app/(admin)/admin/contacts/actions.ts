'use server';

import { staffAction } from '@/lib/actions/staff-action';
import { OPENED_MINUTES, sessionIdFromCookie, setSessionCookie } from '@/lib/auth/session-cookies';
import { addContact } from '@/lib/contacts/add-contact';
import { deleteContact } from '@/lib/contacts/delete-contact';
import { makePrimary } from '@/lib/contacts/make-primary';
import { openAsContact } from '@/lib/contacts/open-as-contact';
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
import { clientInfo } from '@/lib/http/client-info';
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

/** Should the transaction fail after all, the cookie names no session and opens nothing. */
export const openAsContactAction = staffAction({
  permission: 'contacts:open',
  input: ContactId,
  run: async (tx, viewer, input) => {
    const before = await sessionIdFromCookie('contact');
    const session = await openAsContact(tx, viewer, await clientInfo(), input, before);
    await setSessionCookie('contact', session, OPENED_MINUTES * 60);
  },
});
