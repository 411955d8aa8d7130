'use client';

import { Slot } from 'radix-ui/slot';
import { type ReactElement, type ReactNode, useRef, useState } from 'react';

export type OverlayProps = {
  /** The button that opens it; leave out when `open` is steered from outside. */
  trigger?: ReactElement;
  open?: boolean;
  onOpenChange?: (open: boolean) => void;
};

export type OverlayState = {
  open: boolean;
  onOpenChange: (open: boolean) => void;
  /** Remember, before the focus moves in, where it was; and bring it back. */
  onOpenAutoFocus: () => void;
  onCloseAutoFocus: (event: Event) => void;
};

/**
 * What every panel over the page has in common while its own code has not been fetched yet: a trigger that
 * works at once, whether it is open, and whether it ever was. `load` fetches the panel ahead of the click.
 */
export function useOverlay({ trigger, open, onOpenChange }: OverlayProps, load: () => unknown) {
  const [own, setOwn] = useState(false);
  const used = useRef(false);
  const cameFrom = useRef<HTMLElement>(null);
  const isOpen = open ?? own;
  if (isOpen) used.current = true;
  const state: OverlayState = {
    open: isOpen,
    onOpenChange(next) {
      setOwn(next);
      onOpenChange?.(next);
    },
    onOpenAutoFocus() {
      cameFrom.current = document.activeElement instanceof HTMLElement ? document.activeElement : null;
    },
    onCloseAutoFocus(event) {
      event.preventDefault();
      cameFrom.current?.focus();
    },
  };
  const button: ReactNode = trigger && (
    <Slot
      aria-haspopup="dialog"
      aria-expanded={isOpen}
      onPointerEnter={load}
      onFocus={load}
      onClick={() => state.onOpenChange(true)}
    >
      {trigger}
    </Slot>
  );
  return { state, button, used: used.current };
}
