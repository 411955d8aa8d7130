'use client';

import { useTranslations } from 'next-intl';
import * as Radix from 'radix-ui/alert-dialog';
import { type ReactElement, type ReactNode, useState } from 'react';
import { Button } from './button';
import './style-nonce';

type ConfirmDialogProps = {
  trigger?: ReactElement;
  open?: boolean;
  onOpenChange?: (open: boolean) => void;
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

/** Asks before something that cannot be taken back. What can be undone should offer undo instead. */
export function ConfirmDialog({
  trigger,
  open,
  onOpenChange,
  title,
  description,
  confirm,
  onConfirm,
  danger = false,
  children,
}: ConfirmDialogProps) {
  const t = useTranslations('ui');
  const [ownOpen, setOwnOpen] = useState(false);
  const [pending, setPending] = useState(false);
  const change = (next: boolean) => {
    setOwnOpen(next);
    onOpenChange?.(next);
  };
  async function run() {
    setPending(true);
    try {
      if ((await onConfirm()) !== false) change(false);
    } finally {
      setPending(false);
    }
  }
  return (
    <Radix.Root open={open ?? ownOpen} onOpenChange={change}>
      {trigger && <Radix.Trigger asChild>{trigger}</Radix.Trigger>}
      <Radix.Portal>
        <Radix.Overlay className="fixed inset-0 z-40 animate-appear bg-black/35" />
        <Radix.Content className="fixed inset-x-4 top-[18vh] z-50 mx-auto max-h-[76vh] max-w-[26rem] animate-appear overflow-y-auto rounded bg-surface p-5 shadow-float outline-none">
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
