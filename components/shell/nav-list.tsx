'use client';

import { usePathname } from 'next/navigation';
import { cn } from '@/components/ui/cn';
import { isCurrent } from '@/components/ui/is-current';
import { Link } from '@/components/ui/link';
import type { NavEntry } from './nav';

/** The entries of the sidebar. `narrow` lets them shrink to icons between 768 and 1024 px. */
export function NavList({
  entries,
  narrow = false,
  onFollow,
}: {
  entries: readonly NavEntry[];
  narrow?: boolean;
  onFollow?: () => void;
}) {
  return (
    <ul className="flex flex-col gap-px">
      {entries.map((entry) => (
        <li key={entry.href ?? entry.label} className={cn(!entry.href && 'mt-3')}>
          {entry.href ? (
            <NavLink entry={entry} href={entry.href} narrow={narrow} onFollow={onFollow} />
          ) : (
            <span
              className={cn(
                'flex h-7 items-center px-2 text-muted text-xs',
                narrow &&
                  'md:max-lg:mx-2 md:max-lg:mb-2 md:max-lg:h-px md:max-lg:overflow-hidden md:max-lg:bg-line md:max-lg:indent-96',
              )}
            >
              {entry.label}
            </span>
          )}
          {entry.children && (
            <div className={cn(entry.href && 'ms-4', narrow && 'md:max-lg:ms-0')}>
              <NavList entries={entry.children} narrow={narrow} onFollow={onFollow} />
            </div>
          )}
        </li>
      ))}
    </ul>
  );
}

function NavLink({
  entry,
  href,
  narrow,
  onFollow,
}: {
  entry: NavEntry;
  href: string;
  narrow: boolean;
  onFollow?: () => void;
}) {
  const current = isCurrent(usePathname(), href, entry.exact);
  return (
    <Link
      href={href}
      onClick={onFollow}
      aria-current={current ? 'page' : undefined}
      className={cn(
        'group/nav relative flex h-8 items-center gap-2.5 rounded px-2 text-ink hover:bg-hover pointer-coarse:h-11',
        'aria-[current=page]:bg-accent-soft aria-[current=page]:font-medium aria-[current=page]:text-accent',
        '[&_svg]:size-4 [&_svg]:shrink-0 [&_svg]:text-muted aria-[current=page]:[&_svg]:text-accent',
        narrow && 'md:max-lg:w-9 md:max-lg:justify-center md:max-lg:px-0',
      )}
    >
      {entry.icon}
      <span
        className={cn(
          'min-w-0 flex-1 truncate',
          // Narrow: a label that appears beside the icon on hover and focus, and is always there to be read out.
          narrow && [
            'md:max-lg:pointer-events-none md:max-lg:absolute md:max-lg:start-full md:max-lg:z-50 md:max-lg:ms-2 md:max-lg:rounded-sm md:max-lg:bg-ink md:max-lg:px-2 md:max-lg:py-1 md:max-lg:font-normal md:max-lg:text-paper md:max-lg:text-xs md:max-lg:opacity-0',
            'md:max-lg:group-hover/nav:opacity-100 md:max-lg:group-focus-visible/nav:opacity-100',
          ],
        )}
      >
        {entry.label}
      </span>
      {Boolean(entry.count) && (
        <span
          className={cn(
            'figures rounded-sm bg-amber-soft px-1.5 font-medium text-amber text-xs',
            narrow &&
              'md:max-lg:absolute md:max-lg:end-1.5 md:max-lg:top-1 md:max-lg:size-2 md:max-lg:overflow-hidden md:max-lg:rounded-full md:max-lg:bg-amber md:max-lg:px-0 md:max-lg:indent-4',
          )}
        >
          {entry.count}
        </span>
      )}
    </Link>
  );
}
