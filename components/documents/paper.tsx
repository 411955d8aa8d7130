import type { ReactNode } from 'react';
import { cn } from '@/components/ui/cn';

/** The sheet that a document stands on, on screen. */
export const Paper = ({ children, className }: { children: ReactNode; className?: string }) => (
  <div
    className={cn(
      'min-w-0 rounded border border-line bg-surface px-4 py-6 sm:px-8 sm:py-8 lg:px-10 lg:py-10',
      className,
    )}
  >
    {children}
  </div>
);

/** A small heading on the sheet: whose address this is, which date. */
export const PaperLabel = ({ children }: { children: ReactNode }) => (
  <div className="text-muted text-xs">{children}</div>
);
