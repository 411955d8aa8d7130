'use client';

import { ChevronDown, X } from 'lucide-react';
import { useTranslations } from 'next-intl';
import { cn } from './cn';
import { DropdownMenu, MenuItem, MenuRule } from './dropdown-menu';
import { Link } from './link';

export type FilterOption = {
  label: string;
  /** The list's address with this option chosen (or, when it is, given back). */
  href: string;
  current?: boolean;
  colour?: string | null;
  /** How many it leaves, as it is shown. */
  count?: string;
};

/** A filter as a chip: its name while it is off, its name and choice while it is on, with a way to take it off. */
export function FilterMenu({
  label,
  options,
  clearHref,
  onOpenChange,
}: {
  label: string;
  options: readonly FilterOption[];
  /** The list's address without this filter. */
  clearHref: string;
  /** For what is only worth reading when somebody looks, like counts. */
  onOpenChange?: (open: boolean) => void;
}) {
  const t = useTranslations('ui');
  const chosen = options.filter((option) => option.current);
  const on = chosen.length > 0;
  return (
    <span
      className={cn(
        'inline-flex h-control max-w-full items-center rounded border',
        on ? 'border-accent bg-accent-soft text-accent' : 'border-line text-ink',
      )}
    >
      <DropdownMenu
        align="start"
        onOpenChange={onOpenChange}
        trigger={
          <button
            type="button"
            className={cn(
              'flex h-full min-w-0 items-center gap-1 rounded ps-2.5 hover:bg-hover',
              on ? 'pe-1' : 'pe-2',
            )}
          >
            <span className={cn('truncate', on && 'font-medium')}>
              {on ? `${label}: ${chosen.map((option) => option.label).join(', ')}` : label}
            </span>
            {!on && <ChevronDown aria-hidden className="size-4 shrink-0 text-muted" />}
          </button>
        }
      >
        {options.map((option) => (
          <MenuItem
            // Not by its address: that changes with another filter, and an open menu would lose the focus.
            key={option.label}
            href={option.href}
            checked={option.current ?? false}
            colour={option.colour}
            shortcut={option.count}
          >
            {option.label}
          </MenuItem>
        ))}
        {on && (
          <>
            <MenuRule />
            <MenuItem href={clearHref}>{t('clear')}</MenuItem>
          </>
        )}
      </DropdownMenu>
      {on && (
        <Link
          href={clearHref}
          scroll={false}
          aria-label={t('remove', { label })}
          className="flex h-full w-7 items-center justify-center rounded hover:bg-hover"
        >
          <X aria-hidden className="size-3.5" />
        </Link>
      )}
    </span>
  );
}
