import { useTranslations } from 'next-intl';
import type { ReactNode } from 'react';
import { CompanyMark } from './company-mark';
import type { NavEntry } from './nav';
import { NavList } from './nav-list';
import { NavSheet } from './nav-sheet';
import { SkipLink } from './skip-link';

type AdminShellProps = {
  companyName: string;
  logo?: string | null;
  nav: readonly NavEntry[];
  /** The first thing of the sidebar, and of the top bar on a phone: a `SidebarButton` with its menu. */
  quickInsert: ReactNode;
  /** Under Quick insert; nothing stands there without it. */
  search?: ReactNode;
  /** At the sidebar's foot; at the end of the top bar on a phone. */
  userMenu: ReactNode;
  /** Over the page's whole width: what must be known everywhere. */
  banner?: ReactNode;
  children: ReactNode;
};

/**
 * The admin area's frame. From 1024 px a sidebar of 224 px; from 768 px one of icons; below, a bar at the top
 * with the same things in it and the navigation in a sheet. Everything stands in the page once.
 */
export function AdminShell({
  companyName,
  logo,
  nav,
  quickInsert,
  search,
  userMenu,
  banner,
  children,
}: AdminShellProps) {
  const t = useTranslations('ui');
  return (
    <div className="min-h-dvh [--page-side:1rem] [--sticky-top:3rem] md:grid md:grid-cols-[3.5rem_minmax(0,1fr)] md:[--page-side:1.5rem] md:[--sticky-top:0px] lg:grid-cols-[14rem_minmax(0,1fr)] lg:[--page-side:2rem]">
      <SkipLink />
      <header
        data-screen-only
        className="sticky top-0 z-30 flex h-12 items-center gap-2 border-line border-b bg-sunken px-(--page-side) md:h-dvh md:flex-col md:items-stretch md:gap-3 md:border-e md:border-b-0 md:px-2.5 md:py-3 lg:px-3"
      >
        <CompanyMark
          name={companyName}
          logo={logo}
          compact
          className="order-2 flex-1 md:order-none md:flex-none md:px-1.5 md:max-lg:justify-center md:max-lg:px-0"
        />
        <div className="order-1 md:order-none">{quickInsert}</div>
        {search && <div className="order-3 md:order-none">{search}</div>}
        <nav aria-label={t('mainNavigation')} className="hidden min-h-0 flex-1 lg:overflow-y-auto md:block">
          <NavList entries={nav} narrow />
        </nav>
        <div className="order-4 md:order-none">{userMenu}</div>
        <div className="order-5 md:hidden">
          <NavSheet entries={nav} title={companyName} />
        </div>
      </header>
      <div className="min-w-0">
        {banner}
        <main id="content" tabIndex={-1} className="px-(--page-side) pt-5 pb-16 outline-none md:pt-6">
          {children}
        </main>
      </div>
    </div>
  );
}
