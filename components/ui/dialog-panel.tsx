'use client';

import { X } from 'lucide-react';
import { useTranslations } from 'next-intl';
import * as Radix from 'radix-ui/dialog';
import { type ReactNode, useRef } from 'react';
import { buttonVariants } from './button-variants';
import { cn } from './cn';
import type { OverlayState } from './use-overlay';
import './style-nonce';

export type PanelContent = {
  title: ReactNode;
  /** One sentence under the title, read out with it. */
  description?: ReactNode;
  children?: ReactNode;
  /** Buttons, at the end side; the main one last. */
  footer?: ReactNode;
  className?: string;
};

/** The frame that `Dialog` and `Sheet` share, fetched when one is first opened. */
export function DialogPanel({
  state,
  title,
  description,
  children,
  footer,
  className,
}: PanelContent & { state: OverlayState }) {
  const t = useTranslations('ui');
  const body = useRef<HTMLDivElement>(null);

  /** A form begins at its first field, not at the button that closes it. */
  function begin(event: Event) {
    state.onOpenAutoFocus();
    const field = body.current?.querySelector<HTMLElement>(
      'input:not([type=hidden]), select, textarea, [role=combobox]',
    );
    if (!field) return;
    event.preventDefault();
    field.focus();
  }

  return (
    <Radix.Root open={state.open} onOpenChange={state.onOpenChange}>
      <Radix.Portal>
        <Radix.Overlay className="fixed inset-0 z-40 animate-appear bg-black/35" />
        <Radix.Content
          {...(description ? {} : { 'aria-describedby': undefined })}
          onOpenAutoFocus={begin}
          onCloseAutoFocus={state.onCloseAutoFocus}
          className={cn(
            'fixed z-50 flex animate-appear flex-col bg-surface shadow-float outline-none',
            className,
          )}
        >
          <div className="flex items-start gap-3 border-line border-b py-3 ps-5 pe-3">
            <div className="min-w-0 flex-1 py-1">
              <Radix.Title className="wrap-any text-lg leading-6">{title}</Radix.Title>
              {description && (
                <Radix.Description className="mt-0.5 text-muted">{description}</Radix.Description>
              )}
            </div>
            <Radix.Close
              aria-label={t('close')}
              className={buttonVariants({ variant: 'quiet', size: 'icon' })}
            >
              <X aria-hidden />
            </Radix.Close>
          </div>
          {children && (
            <div ref={body} className="min-h-0 flex-1 overflow-y-auto px-5 py-4">
              {children}
            </div>
          )}
          {footer && (
            <div className="flex flex-wrap items-center justify-end gap-2 border-line border-t px-5 py-3">
              {footer}
            </div>
          )}
        </Radix.Content>
      </Radix.Portal>
    </Radix.Root>
  );
}
