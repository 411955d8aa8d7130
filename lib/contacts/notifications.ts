import type { ContactPermission, Notification } from '@/db/schema/vocabulary';

const BY_PERMISSION: Record<ContactPermission, readonly Notification[]> = {
  invoices: ['invoice', 'credit_note'],
  estimates: ['estimate'],
  contracts: ['contract'],
  proposals: [],
  support: ['ticket'],
  projects: ['project', 'task'],
};

/** The email notifications that a permission brings along. */
export const notificationsOf = (permission: ContactPermission): readonly Notification[] =>
  BY_PERMISSION[permission];

/** The email notifications that a new contact with these permissions starts with (PRODUCT.md 1.1). */
export const notificationsFor = (permissions: readonly ContactPermission[]): Notification[] =>
  permissions.flatMap((permission) => [...BY_PERMISSION[permission]]);
