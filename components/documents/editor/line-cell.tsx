import { cloneElement, type ReactElement } from 'react';
import type { ControlProps } from '@/components/ui/field';
import { Label } from '@/components/ui/label';

/**
 * Columns for the lines and for their heads. A sheet of middling width gives the description a row of its own above
 * the figures; a wide one has all of it in one row.
 */
export const LINE_COLUMNS =
  '@xl:grid-cols-[5rem_6.5rem_4rem_minmax(0,1fr)_7.5rem] @3xl:grid-cols-[minmax(10rem,1fr)_5rem_7rem_4rem_10rem_7.5rem]';

type LineCellProps = {
  /** Of the control; its error stands under `<id>-error`. */
  id: string;
  label: string;
  wrong: boolean;
  className?: string;
  children: ReactElement<Partial<ControlProps>>;
};

/**
 * A field of a line. On a wide sheet the column's head says its name, and the label is there to be read out; what
 * is wrong stands below the line, where there is room for it.
 */
export const LineCell = ({ id, label, wrong, className, children }: LineCellProps) => (
  <div className={`flex min-w-0 flex-col gap-1 ${className ?? ''}`}>
    <Label htmlFor={id} className="@xl:sr-only">
      {label}
    </Label>
    {cloneElement(children, {
      id,
      ...(wrong && { 'aria-invalid': true as const, 'aria-describedby': `${id}-error` }),
    })}
  </div>
);
