'use client';

import { Banner } from '@/components/ui/banner';
import { Button } from '@/components/ui/button';
import { Dialog, type DialogProps } from '@/components/ui/dialog';

type StepDialogProps = Omit<DialogProps, 'footer' | 'open' | 'onOpenChange'> & {
  open: boolean;
  onOpenChange: (open: boolean) => void;
  /** What the buttons say that leave it, and that do it. */
  cancel: string;
  confirm: string;
  variant?: 'primary' | 'danger';
  /** Large for customers. */
  size?: 'md' | 'lg';
  /** Of `useStep`: whether it is under way, and what was refused that no field shows. */
  pending: boolean;
  message: string | null;
  onConfirm: () => void;
};

/** A question before something is done, or the few fields that it needs, with what was refused above them. */
export function StepDialog({
  cancel,
  confirm,
  variant = 'primary',
  size = 'md',
  pending,
  message,
  onConfirm,
  children,
  ...dialog
}: StepDialogProps) {
  return (
    <Dialog
      {...dialog}
      footer={
        <>
          <Button size={size} onClick={() => dialog.onOpenChange(false)}>
            {cancel}
          </Button>
          <Button variant={variant} size={size} pending={pending} onClick={onConfirm}>
            {confirm}
          </Button>
        </>
      }
    >
      {message && (
        <Banner tone="red" alert className="mb-4">
          {message}
        </Banner>
      )}
      {children}
    </Dialog>
  );
}
