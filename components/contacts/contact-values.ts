import type { ContactPermission, Notification, TextDirection } from '@/db/schema/vocabulary';
import { notificationsFor } from '@/lib/contacts/notifications';

/** What stands in the contact's part of a form, as text. */
export type ContactValues = {
  firstName: string;
  lastName: string;
  email: string;
  position: string;
  phone: string;
  direction: '' | TextDirection;
  language: string;
  permissions: readonly ContactPermission[];
  notifications: readonly Notification[];
};

export type AccessValues = {
  access: 'invitation' | 'password' | 'none';
  password: string;
  sendWelcome: boolean;
};

export type NewContactValues = ContactValues & AccessValues;

export const blankContact = (permissions: readonly ContactPermission[]): NewContactValues => ({
  firstName: '',
  lastName: '',
  email: '',
  position: '',
  phone: '',
  direction: '',
  language: '',
  permissions,
  notifications: notificationsFor(permissions),
  access: 'invitation',
  password: '',
  sendWelcome: true,
});

/** Whether nothing was typed of a person: a company may do without a contact. */
export const isBlank = ({ firstName, lastName, email, position, phone, password }: NewContactValues) =>
  [firstName, lastName, email, position, phone, password].every((text) => text.trim() === '');

/** The contact as the actions take it. */
export const contactInput = ({ permissions, notifications, ...values }: ContactValues) => ({
  ...values,
  permissions: [...permissions],
  notifications: [...notifications],
});

/** A new contact as the actions take it. */
export const newContactInput = ({ access, password, sendWelcome, ...contact }: NewContactValues) => ({
  ...contactInput(contact),
  access: access === 'password' ? { kind: access, password } : { kind: access },
  sendWelcome,
});

/** A stored contact, as the server hands it over. */
export type StoredContactValues = {
  firstName: string;
  lastName: string;
  email: string;
  position: string | null;
  phone: string | null;
  direction: TextDirection | null;
  language: string | null;
  permissions: readonly ContactPermission[];
  notifications: readonly Notification[];
};

export const contactValues = (stored: StoredContactValues): ContactValues => ({
  firstName: stored.firstName,
  lastName: stored.lastName,
  email: stored.email,
  position: stored.position ?? '',
  phone: stored.phone ?? '',
  direction: stored.direction ?? '',
  language: stored.language ?? '',
  permissions: stored.permissions,
  notifications: stored.notifications,
});
