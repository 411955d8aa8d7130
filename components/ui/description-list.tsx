import type { ReactNode } from 'react';
import { cn } from './cn';

/** Facts about one thing: names at the start, values beside them, under each other on a phone. */
export function DescriptionList({ children, className }: { children: ReactNode; className?: string }) {
  return (
    <dl className={cn('grid grid-cols-[minmax(6rem,auto)_minmax(0,1fr)] gap-x-6 gap-y-2', className)}>
      {children}
    </dl>
  );
}

/** One fact. An empty value is shown as a dash, so that nothing seems to be missing by mistake. */
export function Description({ term, children }: { term: ReactNode; children?: ReactNode }) {
  const empty = children === undefined || children === null || children === '';
  return (
    <>
      <dt className="text-muted">{term}</dt>
      <dd className="wrap-any">{empty ? <span className="text-muted">–</span> : children}</dd>
    </>
  );
}
