import type { ReactNode } from 'react';
import { cn } from './cn';

type PageHeadProps = {
  title: ReactNode;
  /** How many there are, in grey after the title. Already written in the reader's language. */
  count?: ReactNode;
  /** The one main button of the page. */
  action?: ReactNode;
  /** The rest, in a menu at the end. */
  menu?: ReactNode;
  /** A line under the title: state, groups, currency. */
  meta?: ReactNode;
  /** Where one came from, above the title. */
  back?: ReactNode;
  className?: string;
};

/** The first line of a page: what this is, how many, and the one thing to do next. */
export function PageHead({ title, count, action, menu, meta, back, className }: PageHeadProps) {
  return (
    <header className={cn('mb-4 flex flex-wrap items-start gap-x-4 gap-y-3', className)}>
      <div className="min-w-0 flex-1 basis-48">
        {back && <div className="mb-1 text-muted text-sm">{back}</div>}
        <h1 className="wrap-any text-xl">
          <bdi>{title}</bdi>
          {count !== undefined && (
            <span className="figures ms-2 inline-block font-normal text-base text-muted">{count}</span>
          )}
        </h1>
        {meta && <div className="mt-1 flex flex-wrap items-center gap-x-3 gap-y-1 text-muted">{meta}</div>}
      </div>
      {(action || menu) && (
        <div className="flex flex-wrap items-center gap-2" data-screen-only>
          {action}
          {menu}
        </div>
      )}
    </header>
  );
}
