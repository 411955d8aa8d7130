import {
  Banknote,
  Building2,
  CircleUserRound,
  ClipboardList,
  FileSignature,
  FileText,
  Folder,
  House,
  LifeBuoy,
  MapPin,
  ScrollText,
  Users,
} from 'lucide-react';
import type { useTranslations } from 'next-intl';
import type { PortalNavEntry } from '@/components/shell/portal-nav';
import type { SignedInContact } from '@/lib/auth/viewers';

/** Where a contact can go: what it has no permission for is not there. */
export function navigation(
  t: ReturnType<typeof useTranslations<'portal.nav'>>,
  { permissions, manages }: SignedInContact,
  ofCompany: boolean,
): PortalNavEntry[] {
  return [
    { href: '/portal', label: t('home'), icon: <House aria-hidden />, exact: true },
    ...(permissions.includes('invoices')
      ? [{ href: '/portal/invoices', label: t('invoices'), icon: <FileText aria-hidden /> }]
      : []),
    ...(permissions.includes('estimates')
      ? [{ href: '/portal/estimates', label: t('estimates'), icon: <ClipboardList aria-hidden /> }]
      : []),
    ...(permissions.includes('proposals')
      ? [{ href: '/portal/proposals', label: t('proposals'), icon: <FileSignature aria-hidden /> }]
      : []),
    ...(permissions.includes('invoices')
      ? [{ href: '/portal/payments', label: t('payments'), icon: <Banknote aria-hidden /> }]
      : []),
    ...(permissions.includes('invoices')
      ? [{ href: '/portal/statement', label: t('statement'), icon: <ScrollText aria-hidden /> }]
      : []),
    ...(permissions.includes('support')
      ? [{ href: '/portal/tickets', label: t('tickets'), icon: <LifeBuoy aria-hidden /> }]
      : []),
    { href: '/portal/files', label: t('files'), icon: <Folder aria-hidden /> },
    {
      href: '/portal/company',
      label: ofCompany ? t('company') : t('address'),
      icon: ofCompany ? <Building2 aria-hidden /> : <MapPin aria-hidden />,
    },
    ...(manages ? [{ href: '/portal/contacts', label: t('contacts'), icon: <Users aria-hidden /> }] : []),
    { href: '/portal/profile', label: t('profile'), icon: <CircleUserRound aria-hidden /> },
  ];
}
