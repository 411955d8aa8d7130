'use client';

import dynamic from 'next/dynamic';
import { useEffect, useState, useSyncExternalStore } from 'react';
import { toasts } from './toast';

const ToastList = dynamic(() => import('./toast-list').then((module) => module.ToastList), { ssr: false });

/** Where toasts appear. Once, in the root layout; what draws them is fetched with the first one. */
export function Toaster() {
  const shown = useSyncExternalStore(toasts.subscribe, toasts.get, toasts.none);
  const [used, setUsed] = useState(false);
  useEffect(() => {
    if (shown.length > 0) setUsed(true);
  }, [shown.length]);
  return used ? <ToastList toasts={shown} /> : null;
}
