'use client';

import { useTranslations } from 'next-intl';
import * as Radix from 'radix-ui/alert-dialog';
import { type ReactNode, useState } from 'react';
import { Button } from './button';
import type { OverlayState } from './use-overlay';
import './style-nonce';

export type Confirmation = {
  /** The question, as a question. */
  title: ReactNode;
  /** What will happen, and what will not. */
  description: ReactNode;
  /** The verb of the button: "Delete", never "OK". */
  confirm: ReactNode;
  /** Runs on the verb; the dialog waits for it and closes, unless it answers false. */
  onConfirm: () => unknown | Promise<unknown>;
  danger?: boolean;
  /** More to read or choose before deciding. */
  children?: ReactNode;
};

/** The question of a `ConfirmDialog`, fetched when it is first asked. */
export function ConfirmDialogPanel({
  state,
  title,
  description,
  confirm,
  onConfirm,
  danger = false,
  children,
}: Confirmation & { state: OverlayState }) {
  const t = useTranslations('ui');
  const [pending, setPending] = useState(false);
  async function run() {
    setPending(true);
    try {
      if ((await onConfirm()) !== false) state.onOpenChange(false);
    } finally {
      setPending(false);
    }
  }
  return (
    <Radix.Root open={state.open} onOpenChange={state.onOpenChange}>
      <Radix.Portal>
        <Radix.Overlay className="fixed inset-0 z-40 animate-appear bg-black/35" />
        <Radix.Content
          onOpenAutoFocus={state.onOpenAutoFocus}
          onCloseAutoFocus={state.onCloseAutoFocus}
          className="fixed inset-x-4 top-[18vh] z-50 mx-auto max-h-[76vh] max-w-[26rem] animate-appear overflow-y-auto rounded bg-surface p-5 shadow-float outline-none"
        >
          <Radix.Title className="wrap-any text-lg">{title}</Radix.Title>
          <Radix.Description className="mt-1.5 text-muted">{description}</Radix.Description>
          {children && <div className="mt-4">{children}</div>}
          <div className="mt-5 flex flex-wrap justify-end gap-2">
            <Radix.Cancel asChild>
              <Button>{t('cancel')}</Button>
            </Radix.Cancel>
            <Button variant={danger ? 'danger' : 'primary'} pending={pending} onClick={run}>
              {confirm}
            </Button>
          </div>
        </Radix.Content>
      </Radix.Portal>
    </Radix.Root>
  );
}
