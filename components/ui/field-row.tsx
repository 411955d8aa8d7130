import type { ReactNode } from 'react';
import { cn } from './cn';

/** Two short fields on one line, under each other on a phone. Their controls line up even when one label wraps. */
export function FieldRow({ children, className }: { children: ReactNode; className?: string }) {
  return <div className={cn('grid items-start gap-4 sm:grid-cols-2', className)}>{children}</div>;
}
