'use client';

import { useTranslations } from 'next-intl';
import { cn } from './cn';

/** A grey bar where something will stand. Give it the width and height of what comes. */
export function Skeleton({ className }: { className?: string }) {
  return <span aria-hidden className={cn('block h-4 animate-breathe rounded-sm bg-hover', className)} />;
}

/** The shape of a `Table` while it loads: as many rows, as high, so that nothing moves when it comes. */
export function TableSkeleton({ rows = 10, columns = 4 }: { rows?: number; columns?: number }) {
  return (
    <Busy>
      <div className="border-line border-b phone:hidden">
        <div className="h-row" />
      </div>
      {times(rows).map((row) => (
        <div
          key={row}
          className="flex h-row items-center gap-6 border-line border-b phone:h-16 phone:flex-wrap phone:content-center"
        >
          <Skeleton className="w-2/5 phone:w-3/5" />
          {times(columns - 1).map((column) => (
            <Skeleton key={column} className={cn('flex-1', column > 1 && 'phone:hidden')} />
          ))}
        </div>
      ))}
    </Busy>
  );
}

/** The shape of a form in one column: labels, controls, and their spaces. */
export function FormSkeleton({ fields = 6 }: { fields?: number }) {
  return (
    <Busy>
      <div className="flex max-w-160 flex-col gap-4">
        {times(fields).map((field) => (
          <div key={field} className="flex flex-col gap-1">
            <Skeleton className="h-5 w-28" />
            <Skeleton className="h-control rounded" />
          </div>
        ))}
      </div>
    </Busy>
  );
}

/** The shape of a page's head. */
export function PageHeadSkeleton() {
  return (
    <div aria-hidden className="mb-4 flex items-start justify-between">
      <Skeleton className="h-7 w-48" />
      <Skeleton className="h-8 w-32 rounded" />
    </div>
  );
}

function Busy({ children }: { children: React.ReactNode }) {
  const t = useTranslations('ui');
  return (
    <div role="status" aria-busy="true">
      <span className="sr-only">{t('loading')}</span>
      {children}
    </div>
  );
}

const times = (count: number) => Array.from({ length: count }, (_, index) => index);
