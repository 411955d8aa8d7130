import type { Permission } from '../../lib/auth/permissions.ts';
import type { PortalPermission } from '../../lib/auth/viewers.ts';

/** Pages that everybody may open. */
export const PUBLIC_PAGES = [
  '/',
  '/admin/forgot',
  '/admin/login',
  '/admin/password/[token]',
  '/authentication/forgot',
  '/authentication/login',
  '/authentication/password/[token]',
  '/d/[token]',
  '/setup',
];

/** Pages of staff that show nothing and lead on to one that asks. */
export const LEAD_ON = ['/admin/reports', '/admin/settings'];

/** What each page of staff asks for: all of it. */
export const ADMIN_PAGES: Record<string, Permission[]> = {
  '/admin': ['invoices:view', 'estimates:view'],
  '/admin/account': ['account:edit'],
  '/admin/contacts/[id]': ['customers:view', 'customers:edit'],
  '/admin/customers': ['customers:view'],
  '/admin/customers/[id]': ['customers:view', 'estimates:view', 'invoices:view'],
  '/admin/customers/[id]/contacts': ['customers:view'],
  '/admin/customers/[id]/contacts/new': ['customers:view', 'customers:edit'],
  '/admin/customers/[id]/edit': ['customers:view', 'customers:edit'],
  '/admin/customers/[id]/estimates': ['customers:view', 'estimates:view'],
  '/admin/customers/[id]/invoices': ['customers:view', 'invoices:view'],
  '/admin/customers/[id]/payments': ['customers:view', 'payments:view'],
  '/admin/customers/[id]/statement': ['customers:view', 'invoices:view', 'payments:view'],
  '/admin/customers/import': ['customers:view', 'customers:create'],
  '/admin/customers/import/[id]': ['customers:view', 'customers:create'],
  '/admin/customers/import/[id]/check': ['customers:view', 'customers:create'],
  '/admin/customers/new': ['customers:view', 'customers:create'],
  '/admin/email-log': ['email-log:view'],
  '/admin/email-log/[id]': ['email-log:view'],
  '/admin/email-templates': ['email-templates:edit'],
  '/admin/email-templates/[name]': ['email-templates:edit'],
  '/admin/estimates': ['estimates:view'],
  '/admin/estimates/[id]': ['estimates:view'],
  '/admin/estimates/[id]/edit': ['estimates:edit'],
  '/admin/estimates/[id]/send': ['estimates:view', 'estimates:issue'],
  '/admin/estimates/new': ['estimates:create'],
  '/admin/groups': ['customers:view'],
  '/admin/invoices': ['invoices:view'],
  '/admin/invoices/[id]': ['invoices:view'],
  '/admin/invoices/[id]/edit': ['invoices:edit'],
  '/admin/invoices/[id]/send': ['invoices:view', 'invoices:issue'],
  '/admin/invoices/new': ['invoices:create'],
  '/admin/items': ['items:view'],
  '/admin/items/[id]': ['items:view', 'items:edit'],
  '/admin/items/new': ['items:view', 'items:edit'],
  '/admin/payments': ['payments:view'],
  '/admin/payments/[id]': ['payments:view'],
  '/admin/payments/new': ['payments:create', 'customers:view'],
  '/admin/reports/customers': ['reports:view'],
  '/admin/reports/groups': ['reports:view'],
  '/admin/settings/company': ['settings:view'],
  '/admin/settings/customers': ['settings:view'],
  '/admin/settings/email': ['settings:view'],
  '/admin/settings/localization': ['settings:view'],
  '/admin/settings/sales': ['settings:view'],
  '/admin/settings/currencies': ['settings:view'],
  '/admin/settings/sample-data': ['settings:edit'],
  '/admin/settings/staff': ['staff:view'],
  '/admin/settings/staff/[id]': ['staff:view', 'staff:edit'],
  '/admin/settings/staff/new': ['staff:edit'],
};

/** What each page of contacts asks for: all of it. */
export const PORTAL_PAGES: Record<string, PortalPermission[]> = {
  '/portal': ['always'],
  '/portal/[...rest]': ['always'],
  '/portal/company': ['always'],
  '/portal/estimates': ['estimates'],
  '/portal/estimates/[id]': ['estimates'],
  '/portal/invoices': ['invoices'],
  '/portal/invoices/[id]': ['invoices'],
  '/portal/payments': ['invoices'],
  '/portal/statement': ['invoices'],
  '/portal/profile': ['always'],
};
