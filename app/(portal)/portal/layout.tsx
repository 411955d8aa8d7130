import { getLocale, getTranslations } from 'next-intl/server';
import type { ReactNode } from 'react';
import { MessagesProvider } from '@/components/i18n/messages-provider';
import { PortalShell } from '@/components/shell/portal-shell';
import { Direction } from '@/components/ui/direction';
import { Toaster } from '@/components/ui/toaster';
import { formatAddress } from '@/lib/addresses/format-address';
import { requireContact } from '@/lib/auth/require-contact';
import { theCompany } from '@/lib/company/read-company';
import { fullName } from '@/lib/contacts/full-name';
import { isolated } from '@/lib/i18n/isolate';
import { resolveDirection } from '@/lib/i18n/resolve-direction';
import { ownCustomer } from '@/lib/portal/own-customer';
import { navigation } from './_components/navigation';
import { OpenedBanner } from './_components/opened-banner';
import { UserMenu } from './_components/user-menu';

export default async function PortalLayout({ children }: { children: ReactNode }) {
  const viewer = await requireContact('always');
  const [company, customer, t, locale, dir] = await Promise.all([
    theCompany(),
    ownCustomer(viewer),
    getTranslations('portal.nav'),
    getLocale(),
    resolveDirection(),
  ]);
  return (
    <MessagesProvider area="portal">
      <Direction dir={dir}>
        <PortalShell
          companyName={company.legalName}
          logo={company.logoSha256 && `/api/logo/${company.logoSha256}`}
          accent={company.accent}
          nav={navigation(t, viewer, customer.company !== null)}
          userMenu={
            <UserMenu
              name={fullName(viewer)}
              customer={viewer.customerName}
              leavesTo={viewer.opened ? `/admin/contacts/${viewer.id}` : undefined}
            />
          }
          banner={viewer.opened && <OpenedBanner viewer={viewer} opened={viewer.opened} company={company} />}
          foot={[company.legalName, ...formatAddress(company, { locale })].map(isolated).join(' · ')}
        >
          {children}
        </PortalShell>
        <Toaster />
      </Direction>
    </MessagesProvider>
  );
}
