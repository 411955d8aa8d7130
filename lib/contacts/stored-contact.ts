import type { ContactPermission, Notification, TextDirection } from '@/db/schema/vocabulary';

/** A contact as its form shows it. Plain data, so that it can be handed to a browser. */
export type StoredContact = {
  id: string;
  version: number;
  firstName: string;
  lastName: string;
  email: string;
  position: string | null;
  phone: string | null;
  direction: TextDirection | null;
  language: string | null;
  permissions: ContactPermission[];
  notifications: Notification[];
  primary: boolean;
  active: boolean;
};

/** What of a row its form shows, and nothing else. */
export const storedContact = (row: StoredContact): StoredContact => ({
  id: row.id,
  version: row.version,
  firstName: row.firstName,
  lastName: row.lastName,
  email: row.email,
  position: row.position,
  phone: row.phone,
  direction: row.direction,
  language: row.language,
  permissions: row.permissions,
  notifications: row.notifications,
  primary: row.primary,
  active: row.active,
});
