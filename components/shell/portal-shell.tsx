import { useTranslations } from 'next-intl';
import type { CSSProperties, ReactNode } from 'react';
import { CompanyMark } from './company-mark';
import { PortalNav, type PortalNavEntry } from './portal-nav';
import { SkipLink } from './skip-link';

type PortalShellProps = {
  companyName: string;
  logo?: string | null;
  /** The company's colour, any CSS colour; it is bent to AA. */
  accent?: string | null;
  /** Absent for those who are not signed in: one document behind a link. Four or five entries suit a phone. */
  nav?: readonly PortalNavEntry[];
  /** At the end of the head: language, profile, sign out. */
  userMenu?: ReactNode;
  banner?: ReactNode;
  /** In small print above ours: the company's registered name and address. */
  foot?: ReactNode;
  children: ReactNode;
};

/** The customer area's frame: the company's own name and colour, one column of 880 px, large type, ours only in small print. */
export function PortalShell({
  companyName,
  logo,
  accent,
  nav = [],
  userMenu,
  banner,
  foot,
  children,
}: PortalShellProps) {
  const t = useTranslations('ui');
  return (
    <div
      data-accent
      data-area="portal"
      style={accent ? ({ '--accent-chosen': accent } as CSSProperties) : undefined}
      className="flex min-h-dvh flex-col [--page-side:1rem]"
    >
      <SkipLink />
      <header data-screen-only className="border-line border-b bg-surface">
        <div className="mx-auto w-full max-w-[55rem] px-(--page-side)">
          <div className="flex min-h-16 items-center gap-4">
            <CompanyMark
              name={companyName}
              logo={logo}
              className="flex-1 gap-3 text-lg [&>img]:max-h-9 [&>img]:max-w-40 [&>span:first-child:not(.truncate)]:size-9 [&>span:first-child:not(.truncate)]:text-base"
            />
            {userMenu}
          </div>
          {nav.length > 0 && (
            <nav aria-label={t('mainNavigation')} className="-mb-px hidden overflow-x-auto md:block">
              <PortalNav entries={nav} place="top" />
            </nav>
          )}
        </div>
      </header>
      {banner}
      <main
        id="content"
        tabIndex={-1}
        className="mx-auto w-full max-w-[55rem] flex-1 px-(--page-side) py-6 outline-none md:py-8"
      >
        {children}
      </main>
      <footer
        className={`mx-auto w-full max-w-[55rem] px-(--page-side) pt-4 text-muted text-xs ${nav.length > 0 ? 'pb-20 md:pb-6' : 'pb-6'}`}
      >
        {foot && <div className="mb-2">{foot}</div>}
        Clientela
      </footer>
      {nav.length > 0 && (
        <nav
          aria-label={t('mainNavigation')}
          data-screen-only
          data-foot-bar
          className="fixed inset-x-0 bottom-0 z-30 border-line border-t bg-surface pb-[env(safe-area-inset-bottom)] md:hidden"
        >
          <PortalNav entries={nav} place="foot" />
        </nav>
      )}
    </div>
  );
}
