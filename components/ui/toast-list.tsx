'use client';

import { CircleAlert, CircleCheck, X } from 'lucide-react';
import { useLocale, useTranslations } from 'next-intl';
import * as Radix from 'radix-ui/toast';
import { buttonVariants } from './button-variants';
import { dismissToast, type Toast } from './toast';

/** The toasts themselves: announced, paused under the pointer, reached with F8, swept away towards the page's end. */
export function ToastList({ toasts }: { toasts: readonly Toast[] }) {
  const t = useTranslations('ui');
  const rtl = useLocale().match(/^(ar|fa|he|ur)\b/) !== null;
  return (
    <Radix.Provider label={t('notice')} swipeDirection={rtl ? 'left' : 'right'} duration={6000}>
      {toasts.map(({ id, title, tone = 'green', action }) => (
        <Radix.Root
          key={id}
          type={tone === 'red' ? 'foreground' : 'background'}
          onOpenChange={(open) => open || dismissToast(id)}
          className="flex animate-appear items-center gap-2.5 rounded bg-surface py-1.5 ps-3 pe-1.5 shadow-float data-[swipe=move]:translate-x-(--radix-toast-swipe-move-x)"
        >
          {tone === 'green' && <CircleCheck aria-hidden className="size-4 shrink-0 text-green" />}
          {tone === 'red' && <CircleAlert aria-hidden className="size-4 shrink-0 text-red" />}
          <Radix.Title className="wrap-any flex-1 py-1">{title}</Radix.Title>
          {action && (
            <Radix.Action
              altText={action.label}
              onClick={action.run}
              className={buttonVariants({ variant: 'quiet', size: 'sm', className: 'text-accent' })}
            >
              {action.label}
            </Radix.Action>
          )}
          <Radix.Close
            aria-label={t('close')}
            className={buttonVariants({ variant: 'quiet', size: 'icon-sm' })}
          >
            <X aria-hidden />
          </Radix.Close>
        </Radix.Root>
      ))}
      <Radix.Viewport
        label={t('notices', { hotkey: '{hotkey}' })}
        className="fixed end-4 bottom-[max(1rem+var(--sticky-bottom,0px),env(safe-area-inset-bottom))] z-60 flex w-[min(24rem,100vw-2rem)] flex-col gap-2 outline-none"
      />
    </Radix.Provider>
  );
}
