'use client';

import Link from 'next/link';
import { usePathname } from 'next/navigation';
import type { ReactNode } from 'react';
import { cn } from '@/components/ui/cn';
import { isCurrent } from '@/components/ui/is-current';

export type PortalNavEntry = {
  href: string;
  label: string;
  icon: ReactNode;
  /** Only this very address. */
  exact?: boolean;
};

/** The customer area's navigation: a row of words under the name, or a bar of icons at a phone's foot. */
export function PortalNav({ entries, place }: { entries: readonly PortalNavEntry[]; place: 'top' | 'foot' }) {
  const pathname = usePathname();
  const top = place === 'top';
  return (
    <ul className={top ? 'flex gap-6' : 'flex overflow-x-auto'}>
      {entries.map(({ href, label, icon, exact }) => (
        <li key={href} className={cn(!top && 'min-w-14 flex-auto')}>
          <Link
            href={href}
            aria-current={isCurrent(pathname, href, exact) ? 'page' : undefined}
            className={cn(
              'text-muted -outline-offset-2 hover:text-ink [&_svg]:size-5 [&_svg]:shrink-0',
              top
                ? 'flex h-11 items-center border-transparent border-b-2 aria-[current=page]:border-accent aria-[current=page]:font-medium aria-[current=page]:text-ink [&_svg]:hidden'
                : 'flex h-14 flex-col items-center justify-center gap-1 px-1 aria-[current=page]:text-accent',
            )}
          >
            {icon}
            <span className={cn(!top && 'max-w-full truncate text-xs')}>{label}</span>
          </Link>
        </li>
      ))}
    </ul>
  );
}
