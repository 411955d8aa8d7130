import type { Permission } from '@/lib/auth/permissions';

/** What can be made from anywhere: by Quick insert and by its key. */
export const CREATIONS = [
  'customer',
  'contact',
  'invoice',
  'estimate',
  'proposal',
  'payment',
  'item',
  'ticket',
] as const;
export type Creation = (typeof CREATIONS)[number];

type Create = { does: 'create'; what: Creation; keys: string; permission: Permission };
type Go = { does: 'go'; where: Place; href: string; keys: string; permission: Permission | null };

export type Place =
  | 'home'
  | 'customers'
  | 'invoices'
  | 'estimates'
  | 'proposals'
  | 'payments'
  | 'items'
  | 'reports'
  | 'tickets'
  | 'settings';
export type Hotkey = Create | Go;

/**
 * The keys that users of the older system know: Shift and a letter makes, Alt and a letter goes. Spelt as
 * react-hotkeys-hook wants them.
 */
export const HOTKEYS: readonly Hotkey[] = [
  { does: 'create', what: 'customer', keys: 'shift+c', permission: 'customers:create' },
  { does: 'create', what: 'contact', keys: 'shift+n', permission: 'customers:create' },
  { does: 'create', what: 'invoice', keys: 'shift+i', permission: 'invoices:create' },
  { does: 'create', what: 'estimate', keys: 'shift+e', permission: 'estimates:create' },
  { does: 'create', what: 'proposal', keys: 'shift+o', permission: 'proposals:create' },
  { does: 'create', what: 'item', keys: 'shift+a', permission: 'items:edit' },
  { does: 'create', what: 'payment', keys: 'shift+p', permission: 'payments:create' },
  { does: 'create', what: 'ticket', keys: 'shift+s', permission: 'tickets:create' },
  { does: 'go', where: 'home', href: '/admin', keys: 'alt+d', permission: null },
  { does: 'go', where: 'customers', href: '/admin/customers', keys: 'alt+c', permission: 'customers:view' },
  { does: 'go', where: 'invoices', href: '/admin/invoices', keys: 'alt+i', permission: 'invoices:view' },
  { does: 'go', where: 'estimates', href: '/admin/estimates', keys: 'alt+e', permission: 'estimates:view' },
  { does: 'go', where: 'proposals', href: '/admin/proposals', keys: 'alt+o', permission: 'proposals:view' },
  { does: 'go', where: 'items', href: '/admin/items', keys: 'alt+a', permission: 'items:view' },
  { does: 'go', where: 'payments', href: '/admin/payments', keys: 'alt+p', permission: 'payments:view' },
  { does: 'go', where: 'tickets', href: '/admin/tickets', keys: 'alt+t', permission: 'tickets:view' },
  { does: 'go', where: 'reports', href: '/admin/reports/groups', keys: 'alt+r', permission: 'reports:view' },
  {
    does: 'go',
    where: 'settings',
    href: '/admin/settings/company',
    keys: 'alt+s',
    permission: 'settings:view',
  },
];

/** The keys as they are printed on a keyboard: `['Shift', 'C']`. */
export const printedKeys = (keys: string): string[] =>
  keys.split('+').map((key) => key.charAt(0).toUpperCase() + key.slice(1));
