'use client';

import { Slot } from 'radix-ui/slot';
import { createContext, type ReactElement, type ReactNode, useContext, useEffect, useState } from 'react';

export type DropdownMenuProps = {
  /** A `Button`, or any button of its own. */
  trigger: ReactElement;
  children: ReactNode;
  align?: 'start' | 'center' | 'end';
  side?: 'top' | 'bottom';
  open?: boolean;
  onOpenChange?: (open: boolean) => void;
  className?: string;
};

type Parts = typeof import('./menu-parts');
const load = () => import('./menu-parts');
const PartsContext = createContext<Parts | null>(null);

/**
 * A short list of things to do, under the button that opens it. Fill it with `MenuItem`, `MenuLabel`,
 * `MenuRule`. A page full of menus loads none of their code until one is reached for.
 */
export function DropdownMenu(props: DropdownMenuProps) {
  const [parts, setParts] = useState<Parts | null>(null);
  const [own, setOwn] = useState(false);
  const [byKey, setByKey] = useState(false);
  const open = props.open ?? own;
  const change = (next: boolean, pressed = false) => {
    setOwn(next);
    setByKey(pressed);
    props.onOpenChange?.(next);
  };
  useEffect(() => {
    if (open && !parts) void load().then(setParts);
  }, [open, parts]);

  if (parts) {
    return (
      <PartsContext value={parts}>
        <parts.MenuRoot {...props} open={open} onOpenChange={(next) => change(next)} byKey={byKey} />
      </PartsContext>
    );
  }
  return (
    <Slot
      aria-haspopup="menu"
      aria-expanded={open}
      onPointerEnter={load}
      onFocus={load}
      // No press of a pointer has made a click of none.
      onClick={({ detail }) => change(true, detail === 0)}
      onKeyDown={(event) => {
        if (event.key !== 'ArrowDown') return;
        event.preventDefault();
        change(true, true);
      }}
    >
      {props.trigger}
    </Slot>
  );
}

export type MenuItemProps = {
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

/** One line of a menu: a link, something to do, or a choice with a tick. */
export function MenuItem(props: MenuItemProps) {
  const parts = useContext(PartsContext);
  return parts && <parts.Item {...props} />;
}

/** A thin line between two groups of items. */
export function MenuRule() {
  const parts = useContext(PartsContext);
  return parts && <parts.Rule />;
}
