import { getLocale, getTranslations } from 'next-intl/server';
import type { ReactNode } from 'react';
import { MessagesProvider } from '@/components/i18n/messages-provider';
import { AdminShell } from '@/components/shell/admin-shell';
import { Direction } from '@/components/ui/direction';
import { ScriptFonts } from '@/components/ui/script-fonts';
import { Toaster } from '@/components/ui/toaster';
import { mayStaff } from '@/lib/auth/permissions';
import { grantStaff, requireStaff } from '@/lib/auth/require-staff';
import { theCompany } from '@/lib/company/read-company';
import { CREATIONS, HOTKEYS } from '@/lib/hotkeys/hotkeys';
import { directionOf } from '@/lib/i18n/locales';
import { countWaiting } from '@/lib/registrations/list-registrations';
import { countTicketsWaiting } from '@/lib/tickets/list-tickets';
import { Hotkeys } from './_components/hotkeys';
import { navigation } from './_components/navigation';
import { QuickInsert } from './_components/quick-insert';
import { UserMenu } from './_components/user-menu';

export default async function AdminLayout({ children }: { children: ReactNode }) {
  const viewer = await requireStaff();
  const mayTickets = grantStaff(viewer, 'tickets:view');
  const [company, t, locale, registrations, tickets] = await Promise.all([
    theCompany(),
    getTranslations('adminNav'),
    getLocale(),
    countWaiting(viewer),
    mayTickets ? countTicketsWaiting(mayTickets) : 0,
  ]);
  const hotkeys = HOTKEYS.filter(
    ({ permission }) => permission === null || mayStaff(viewer.role, permission),
  );
  const creations = CREATIONS.filter((what) =>
    hotkeys.some((hotkey) => hotkey.does === 'create' && hotkey.what === what),
  );
  return (
    <MessagesProvider area="admin">
      <Direction dir={directionOf(locale)}>
        <AdminShell
          companyName={company.legalName}
          logo={company.logoSha256 && `/api/logo/${company.logoSha256}`}
          nav={navigation(t, (permission) => mayStaff(viewer.role, permission), {
            registrations,
            tickets,
          })}
          quickInsert={<QuickInsert creations={creations} hotkeys={viewer.hotkeys} />}
          userMenu={<UserMenu name={`${viewer.firstName} ${viewer.lastName}`.trim()} email={viewer.email} />}
        >
          {children}
        </AdminShell>
        {viewer.hotkeys && <Hotkeys hotkeys={hotkeys} />}
        <Toaster />
        <ScriptFonts locale={locale} />
      </Direction>
    </MessagesProvider>
  );
}
