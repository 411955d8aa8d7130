'use client';

import dynamic from 'next/dynamic';
import type { Confirmation } from './confirm-dialog-panel';
import { type OverlayProps, useOverlay } from './use-overlay';

const load = () => import('./confirm-dialog-panel').then((module) => module.ConfirmDialogPanel);
const ConfirmDialogPanel = dynamic(load, { ssr: false });

/** Asks before something that cannot be taken back. What can be undone should offer undo instead. */
export function ConfirmDialog({ trigger, open, onOpenChange, ...question }: OverlayProps & Confirmation) {
  const { state, button, used } = useOverlay({ trigger, open, onOpenChange }, load);
  return (
    <>
      {button}
      {used && <ConfirmDialogPanel state={state} {...question} />}
    </>
  );
}
