import type { ReactNode } from 'react';
import { cn } from './cn';

/** Two to five figures in a row, with lines between; two by two on a phone. */
export function Figures({ children, className }: { children: ReactNode; className?: string }) {
  return (
    <dl
      className={cn(
        'grid grid-cols-2 gap-y-4 border-line border-y py-4 md:flex md:flex-wrap md:divide-x md:divide-line',
        className,
      )}
    >
      {children}
    </dl>
  );
}

type FigureProps = {
  label: ReactNode;
  /** Already written in the reader's language. */
  value: ReactNode;
  /** Under the figure, in grey: since when, of how many. */
  note?: ReactNode;
  tone?: 'red' | 'amber' | 'green';
};

/** One figure and what it is. Numbers are the heroes: large, tabular, and never broken over two lines. */
export function Figure({ label, value, note, tone }: FigureProps) {
  return (
    <div className="min-w-0 pe-4 md:flex-auto md:px-4 md:last:pe-0 md:first:ps-0">
      <dt className="text-muted text-sm">{label}</dt>
      <dd
        className={cn(
          'figures mt-0.5 truncate font-medium text-lg md:overflow-visible md:text-xl',
          tone === 'red' && 'text-red',
          tone === 'amber' && 'text-amber',
          tone === 'green' && 'text-green',
        )}
      >
        {value}
      </dd>
      {note && <dd className="truncate text-muted text-xs">{note}</dd>}
    </div>
  );
}
