import type { ReactNode } from 'react';
import { cn } from './cn';

/** Facts about one thing: names at the start, values beside them, under each other where there is little room. */
export function DescriptionList({ children, className }: { children: ReactNode; className?: string }) {
  return (
    <div className={cn('@container min-w-0', className)}>
      <dl className="grid @2xs:grid-cols-[minmax(6rem,auto)_minmax(0,1fr)] grid-cols-1 gap-x-6 gap-y-2">
        {children}
      </dl>
    </div>
  );
}

/** One fact. An empty value is shown as a dash, so that nothing seems to be missing by mistake. */
export function Description({ term, children }: { term: ReactNode; children?: ReactNode }) {
  const empty = children === undefined || children === null || children === '';
  return (
    <>
      <dt className="@max-2xs:-mb-2 text-muted">{term}</dt>
      <dd className="wrap-any">{empty ? <span className="text-muted">–</span> : children}</dd>
    </>
  );
}
