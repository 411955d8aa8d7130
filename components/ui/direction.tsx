'use client';

import { DirectionProvider } from 'radix-ui/direction';
import type { ReactNode } from 'react';

/** Tells menus and other floating things which way the page reads. Once, around everything, beside `<html dir>`. */
export function Direction({ dir, children }: { dir: 'ltr' | 'rtl'; children: ReactNode }) {
  return <DirectionProvider dir={dir}>{children}</DirectionProvider>;
}
