'use client';

import { Check } from 'lucide-react';
import Link from 'next/link';
import * as Radix from 'radix-ui/dropdown-menu';
import type { ReactElement, ReactNode } from 'react';
import { cn } from './cn';
import { Dot } from './dot';
import './style-nonce';

type DropdownMenuProps = {
  trigger: ReactElement;
  children: ReactNode;
  align?: 'start' | 'center' | 'end';
  side?: 'top' | 'bottom';
  open?: boolean;
  onOpenChange?: (open: boolean) => void;
  className?: string;
};

/** A short list of things to do, under the button that opens it. Fill it with `MenuItem`, `MenuLabel`, `MenuRule`. */
export function DropdownMenu({
  trigger,
  children,
  align = 'end',
  side = 'bottom',
  open,
  onOpenChange,
  className,
}: DropdownMenuProps) {
  return (
    <Radix.Root open={open} onOpenChange={onOpenChange} modal={false}>
      <Radix.Trigger asChild>{trigger}</Radix.Trigger>
      <Radix.Portal>
        <Radix.Content
          align={align}
          side={side}
          sideOffset={4}
          collisionPadding={8}
          className={cn(
            'z-50 max-h-(--radix-dropdown-menu-content-available-height) min-w-48 max-w-80 animate-appear overflow-y-auto rounded bg-surface p-1 shadow-float',
            className,
          )}
        >
          {children}
        </Radix.Content>
      </Radix.Portal>
    </Radix.Root>
  );
}

type MenuItemProps = {
  children: ReactNode;
  /** With it the item is a link. */
  href?: string;
  onSelect?: (event: Event) => void;
  icon?: ReactNode;
  /** Any CSS colour, as a dot. */
  colour?: string | null;
  /** Keys, at the end. */
  shortcut?: ReactNode;
  /** Given, the item can be ticked and says whether it is. */
  checked?: boolean;
  danger?: boolean;
  disabled?: boolean;
};

const row =
  'flex min-h-8 w-full items-center gap-2.5 rounded-sm px-2 py-1 text-start outline-none data-[disabled]:text-faint data-[highlighted]:bg-hover pointer-coarse:min-h-11 [&_svg]:size-4 [&_svg]:shrink-0';

/** One line of a menu: a link, something to do, or a choice with a tick. */
export function MenuItem({
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

/** A heading inside a menu. */
export function MenuLabel({ children }: { children: ReactNode }) {
  return <Radix.Label className="px-2 pt-2 pb-1 text-muted text-xs">{children}</Radix.Label>;
}

/** A thin line between two groups of items. */
export function MenuRule() {
  return <Radix.Separator className="my-1 h-px bg-line" />;
}
