'use client';

import { Ellipsis } from 'lucide-react';
import { usePathname } from 'next/navigation';
import { useTranslations } from 'next-intl';
import type { ReactNode } from 'react';
import { cn } from '@/components/ui/cn';
import { DropdownMenu, MenuItem } from '@/components/ui/dropdown-menu';
import { isCurrent } from '@/components/ui/is-current';
import { Link } from '@/components/ui/link';

export type PortalNavEntry = {
  href: string;
  label: string;
  icon: ReactNode;
  /** Only this very address. */
  exact?: boolean;
};

type Place = 'top' | 'foot';

/** How many fit beside *More*: words in a column of 880 px, icons at the foot of a phone of 360. */
const FIT: Record<Place, number> = { top: 6, foot: 4 };

const LOOK: Record<Place, string> = {
  top: 'flex h-11 items-center border-transparent border-b-2 aria-[current]:border-accent aria-[current]:font-medium aria-[current]:text-ink [&_svg]:hidden',
  foot: 'flex h-14 w-full flex-col items-center justify-center gap-1 px-1 aria-[current]:text-accent',
};
const look = (place: Place) =>
  cn('text-muted -outline-offset-2 hover:text-ink [&_svg]:size-5 [&_svg]:shrink-0', LOOK[place]);

/**
 * The customer area's navigation: a row of words under the name, or a bar of icons at a phone's foot. What does not
 * fit stands under *More*; one alone takes its place.
 */
export function PortalNav({ entries, place }: { entries: readonly PortalNavEntry[]; place: Place }) {
  const pathname = usePathname();
  const shown = entries.length > FIT[place] + 1 ? entries.slice(0, FIT[place]) : entries;
  const rest = entries.slice(shown.length);
  const item = place === 'top' ? undefined : 'min-w-0 flex-1 basis-0';
  return (
    <ul className={place === 'top' ? 'flex gap-6' : 'flex'}>
      {shown.map(({ href, label, icon, exact }) => (
        <li key={href} className={item}>
          <Link
            href={href}
            aria-current={isCurrent(pathname, href, exact) ? 'page' : undefined}
            className={look(place)}
          >
            {icon}
            <Word place={place}>{label}</Word>
          </Link>
        </li>
      ))}
      {rest.length > 0 && (
        <li className={item}>
          <More entries={rest} place={place} pathname={pathname} />
        </li>
      )}
    </ul>
  );
}

const Word = ({ place, children }: { place: Place; children: string }) => (
  <span className={cn(place === 'foot' && 'max-w-full truncate text-xs')}>{children}</span>
);

function More({
  entries,
  place,
  pathname,
}: {
  entries: readonly PortalNavEntry[];
  place: Place;
  pathname: string;
}) {
  const t = useTranslations('ui');
  const here = entries.some(({ href, exact }) => isCurrent(pathname, href, exact));
  return (
    <DropdownMenu
      side={place === 'top' ? 'bottom' : 'top'}
      trigger={
        <button type="button" aria-current={here || undefined} className={look(place)}>
          <Ellipsis aria-hidden />
          <Word place={place}>{t('more')}</Word>
        </button>
      }
    >
      {entries.map(({ href, label, icon }) => (
        <MenuItem key={href} href={href} icon={icon}>
          {label}
        </MenuItem>
      ))}
    </DropdownMenu>
  );
}
