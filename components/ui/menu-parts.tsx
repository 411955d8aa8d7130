'use client';

import { Check } from 'lucide-react';
import * as Radix from 'radix-ui/dropdown-menu';
import type { ReactElement } from 'react';
import { cn } from './cn';
import { Dot } from './dot';
import type { DropdownMenuProps, MenuItemProps } from './dropdown-menu';
import { Link } from './link';

/** The open half of `DropdownMenu`: everything that needs Radix, fetched when a menu is first opened. */
export function MenuRoot({
  trigger,
  children,
  align = 'end',
  side = 'bottom',
  open,
  onOpenChange,
  byKey,
  className,
}: DropdownMenuProps & {
  trigger: ReactElement;
  /** A key has opened it before Radix was there to see that: it begins at its first item, as after any other key. */
  byKey: boolean;
}) {
  return (
    <Radix.Root open={open} onOpenChange={onOpenChange} modal={false}>
      <Radix.Trigger asChild>{trigger}</Radix.Trigger>
      <Radix.Portal>
        <Radix.Content
          align={align}
          side={side}
          sideOffset={4}
          collisionPadding={8}
          onFocus={({ target, currentTarget }) => {
            if (!byKey || target !== currentTarget) return;
            currentTarget.querySelector<HTMLElement>('[role^=menuitem]')?.focus({ preventScroll: true });
          }}
          className={cn(
            'z-50 max-h-(--radix-dropdown-menu-content-available-height) min-w-48 max-w-80 animate-appear overflow-y-auto rounded bg-surface p-1 shadow-float outline-none',
            className,
          )}
        >
          {children}
        </Radix.Content>
      </Radix.Portal>
    </Radix.Root>
  );
}

const row =
  'flex min-h-8 w-full items-center gap-2.5 rounded-sm px-2 py-1 text-start outline-none data-[disabled]:text-faint data-[highlighted]:bg-hover pointer-coarse:min-h-11 [&_svg]:size-4 [&_svg]:shrink-0';

export function Item({
  children,
  href,
  onSelect,
  icon,
  colour,
  shortcut,
  checked,
  danger,
  disabled,
}: MenuItemProps) {
  const className = cn(row, danger ? 'text-red' : '[&>svg]:text-muted');
  const body = (
    <>
      {icon}
      {colour && <Dot colour={colour} />}
      <span className="wrap-any flex-1">{children}</span>
      {shortcut && <span className="text-muted text-xs">{shortcut}</span>}
      {checked !== undefined && <Check aria-hidden className={checked ? 'text-accent' : 'invisible'} />}
    </>
  );
  if (href !== undefined && !disabled) {
    return (
      <Radix.Item asChild onSelect={onSelect}>
        <Link href={href} className={className} {...(checked && { 'aria-current': 'true' as const })}>
          {body}
        </Link>
      </Radix.Item>
    );
  }
  if (checked !== undefined) {
    return (
      <Radix.CheckboxItem checked={checked} onSelect={onSelect} disabled={disabled} className={className}>
        {body}
      </Radix.CheckboxItem>
    );
  }
  return (
    <Radix.Item onSelect={onSelect} disabled={disabled} className={className}>
      {body}
    </Radix.Item>
  );
}

export function Rule() {
  return <Radix.Separator className="my-1 h-px bg-line" />;
}
