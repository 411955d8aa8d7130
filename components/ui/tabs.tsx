'use client';

import { usePathname } from 'next/navigation';
import type { ReactNode } from 'react';
import { cn } from './cn';
import { isCurrent } from './is-current';
import { Link } from './link';

export type Tab = {
  href: string;
  label: ReactNode;
  /** How many wait there; nothing is shown for none. */
  count?: ReactNode;
  /** Says itself whether it is the one; otherwise the address decides. */
  current?: boolean;
  /** Only this very address, not those below it. */
  exact?: boolean;
};

/** Pages of one thing, as links: each has its address, and the browser's back button works. */
export function Tabs({
  tabs,
  label,
  className,
}: {
  tabs: readonly Tab[];
  label: string;
  className?: string;
}) {
  const pathname = usePathname();
  return (
    <nav
      aria-label={label}
      className={cn('overflow-x-auto overflow-y-hidden border-line border-b', className)}
    >
      <ul className="flex min-w-max gap-5">
        {tabs.map((tab) => {
          const current = tab.current ?? isCurrent(pathname, tab.href, tab.exact);
          return (
            <li key={tab.href}>
              <Link
                href={tab.href}
                aria-current={current ? 'page' : undefined}
                className="flex h-9 items-center gap-1.5 border-transparent border-b-2 text-muted -outline-offset-2 hover:text-ink aria-[current=page]:border-accent aria-[current=page]:font-medium aria-[current=page]:text-ink pointer-coarse:h-11"
              >
                {tab.label}
                {Boolean(tab.count) && (
                  <span className="figures font-normal text-muted text-xs">{tab.count}</span>
                )}
              </Link>
            </li>
          );
        })}
      </ul>
    </nav>
  );
}
