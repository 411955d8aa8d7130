'use client';

import dynamic from 'next/dynamic';
import { cn } from './cn';
import type { PanelContent } from './dialog-panel';
import { type OverlayProps, useOverlay } from './use-overlay';

export type DialogProps = OverlayProps & PanelContent;

const load = () => import('./dialog-panel').then((module) => module.DialogPanel);
const DialogPanel = dynamic(load, { ssr: false });

/** A question or a small form over the page. Fills a phone from below; 480 px wide elsewhere. Escape closes it. */
export function Dialog({ className, ...props }: DialogProps) {
  return (
    <Panel
      {...props}
      className={cn(
        'inset-x-0 bottom-0 max-h-[92dvh] rounded-t',
        'sm:inset-auto sm:start-1/2 sm:top-[12vh] sm:max-h-[76vh] sm:w-[30rem] sm:-translate-x-1/2 sm:rounded rtl:sm:translate-x-1/2',
        className,
      )}
    />
  );
}

/** A trigger, and a panel that is fetched with the first opening. */
export function Panel({ trigger, open, onOpenChange, ...content }: DialogProps) {
  const { state, button, used } = useOverlay({ trigger, open, onOpenChange }, load);
  return (
    <>
      {button}
      {used && <DialogPanel state={state} {...content} />}
    </>
  );
}
