import type { StaffRole } from '@/db/schema/vocabulary';

/** What staff may do, named noun:verb. The table below is the only place that says who may. */
export const PERMISSIONS = [
  'account:edit',
  'customers:view',
  'customers:view-own',
  'customers:create',
  'customers:edit',
  'customers:delete',
  'customers:assign',
  'contacts:open',
  'groups:edit',
  'estimates:view',
  'estimates:create',
  'estimates:edit',
  'estimates:delete',
  'estimates:issue',
  'proposals:view',
  'proposals:create',
  'proposals:edit',
  'proposals:delete',
  'proposals:issue',
  'proposal-templates:edit',
  'invoices:view',
  'invoices:create',
  'invoices:edit',
  'invoices:delete',
  'invoices:issue',
  'schedules:view',
  'schedules:edit',
  'items:view',
  'items:edit',
  'credit-notes:view',
  'credit-notes:create',
  'credit-notes:edit',
  'credit-notes:delete',
  'credit-notes:issue',
  'payments:view',
  'payments:create',
  'payments:refund',
  'payments:void',
  'tickets:view',
  'tickets:create',
  'tickets:reply',
  'tickets:edit',
  'tickets:delete',
  'reports:view',
  'settings:view',
  'settings:edit',
  'staff:view',
  'staff:edit',
  'email-templates:edit',
  'email-log:view',
  'email-log:retry',
] as const;
export type Permission = (typeof PERMISSIONS)[number];

const ADMINISTRATORS_ONLY: readonly Permission[] = [
  'settings:view',
  'settings:edit',
  'staff:view',
  'staff:edit',
  'email-templates:edit',
  'email-log:view',
  'email-log:retry',
];

/** What concerns everybody's customers, beside what administrators keep to themselves. */
const NOT_OF_REPRESENTATIVES: readonly Permission[] = [
  'customers:view',
  'customers:assign',
  'groups:edit',
  'items:edit',
  'proposal-templates:edit',
];

/** Role × permission. */
const ROLE_PERMISSIONS: Record<StaffRole, readonly Permission[]> = {
  administrator: PERMISSIONS,
  staff: PERMISSIONS.filter((permission) => !ADMINISTRATORS_ONLY.includes(permission)),
  representative: PERMISSIONS.filter(
    (permission) => !ADMINISTRATORS_ONLY.includes(permission) && !NOT_OF_REPRESENTATIVES.includes(permission),
  ),
};

const holds = (role: StaffRole, permission: Permission) => ROLE_PERMISSIONS[role].includes(permission);

/** Whether a role may do something. Who may view their own customers may view customers; which, `seesAllCustomers` says. */
export const mayStaff = (role: StaffRole, permission: Permission): boolean =>
  holds(role, permission) || (permission === 'customers:view' && holds(role, 'customers:view-own'));

/** Whether a role views all customers, and not only those that it is assigned to. */
export const seesAllCustomers = (role: StaffRole): boolean => holds(role, 'customers:view');
