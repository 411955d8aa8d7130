import {
  Banknote,
  ChartColumn,
  FileSignature,
  FileText,
  House,
  LifeBuoy,
  Package,
  ReceiptEuro,
  ReceiptText,
  Repeat,
  Settings,
  UserRoundCheck,
  Users,
} from 'lucide-react';
import type { useTranslations } from 'next-intl';
import type { NavEntry } from '@/components/shell/nav';
import type { Permission } from '@/lib/auth/permissions';

type Translate = ReturnType<typeof useTranslations<'adminNav'>>;
/** How many of something wait for somebody. */
export type Waiting = { registrations: number; tickets: number };
type Entry = Omit<NavEntry, 'children'> & { permission: Permission | null; children?: Entry[] };

/** The sidebar's entries that this person may follow. */
export function navigation(
  t: Translate,
  may: (permission: Permission) => boolean,
  waiting: Waiting,
): NavEntry[] {
  const entries: Entry[] = [
    { href: '/admin', label: t('home'), icon: <House aria-hidden />, exact: true, permission: null },
    {
      href: '/admin/customers',
      label: t('customers'),
      icon: <Users aria-hidden />,
      permission: 'customers:view',
    },
    ...(waiting.registrations > 0
      ? [
          {
            href: '/admin/registrations',
            label: t('registrations'),
            icon: <UserRoundCheck aria-hidden />,
            count: waiting.registrations,
            permission: 'customers:create' as const,
          },
        ]
      : []),
    {
      label: t('sales'),
      permission: null,
      children: [
        {
          href: '/admin/estimates',
          label: t('estimates'),
          icon: <FileText aria-hidden />,
          permission: 'estimates:view',
        },
        {
          href: '/admin/proposals',
          label: t('proposals'),
          icon: <FileSignature aria-hidden />,
          permission: 'proposals:view',
        },
        {
          href: '/admin/invoices',
          label: t('invoices'),
          icon: <ReceiptText aria-hidden />,
          permission: 'invoices:view',
        },
        {
          href: '/admin/credit-notes',
          label: t('creditNotes'),
          icon: <ReceiptEuro aria-hidden />,
          permission: 'credit-notes:view',
        },
        {
          href: '/admin/payments',
          label: t('payments'),
          icon: <Banknote aria-hidden />,
          permission: 'payments:view',
        },
        {
          href: '/admin/schedules',
          label: t('schedules'),
          icon: <Repeat aria-hidden />,
          permission: 'schedules:view',
        },
        {
          href: '/admin/items',
          label: t('items'),
          icon: <Package aria-hidden />,
          permission: 'items:view',
        },
      ],
    },
    {
      href: '/admin/tickets',
      label: t('tickets'),
      icon: <LifeBuoy aria-hidden />,
      count: waiting.tickets,
      permission: 'tickets:view',
    },
    {
      href: '/admin/reports',
      label: t('reports'),
      icon: <ChartColumn aria-hidden />,
      permission: 'reports:view',
    },
    {
      label: t('administration'),
      permission: 'settings:view',
      children: [
        {
          href: '/admin/settings',
          label: t('settings'),
          icon: <Settings aria-hidden />,
          permission: 'settings:view',
        },
      ],
    },
  ];
  const allowed = (list: Entry[]): NavEntry[] =>
    list
      .filter(({ permission }) => permission === null || may(permission))
      .map(({ permission: _, children, ...entry }) => ({
        ...entry,
        children: children && allowed(children),
      }));
  return allowed(entries);
}
