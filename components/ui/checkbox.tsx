import { type ComponentProps, type ReactNode, useId } from 'react';
import { cn } from './cn';
import { FieldError } from './field-error';

type CheckboxProps = Omit<ComponentProps<'input'>, 'type'> & {
  /** Stands beside the box and ticks it. Without one, give `aria-label`. */
  label?: ReactNode;
  /** Below the label, in grey. */
  help?: ReactNode;
  /** Below the label, in red, tied to the box; needs a label. Empty means none. */
  error?: ReactNode;
};

/** The browser's own checkbox, so it works in any form with or without scripts. */
export function Checkbox({ label, help, error, className, id, ...props }: CheckboxProps) {
  const made = useId();
  const own = id ?? made;
  const box = (
    <span className="relative inline-flex size-4 shrink-0">
      <input
        type="checkbox"
        {...(error ? { 'aria-invalid': true, 'aria-describedby': `${own}-error` } : {})}
        {...props}
        id={own}
        className={cn(
          'peer size-4 shrink-0 appearance-none rounded-sm border border-line-strong bg-surface',
          'before:absolute before:-inset-2 before:content-[""]',
          'checked:border-accent checked:bg-accent indeterminate:border-accent indeterminate:bg-accent',
          'aria-invalid:border-red disabled:cursor-not-allowed disabled:border-line disabled:bg-sunken disabled:checked:border-faint disabled:checked:bg-faint',
        )}
      />
      <svg
        aria-hidden="true"
        viewBox="0 0 16 16"
        className="pointer-events-none absolute inset-0 hidden fill-none stroke-2 stroke-accent-ink peer-checked:block peer-indeterminate:hidden"
      >
        <path d="m4 8.5 2.5 2.5L12 5.5" strokeLinecap="round" strokeLinejoin="round" />
      </svg>
      <span className="pointer-events-none absolute inset-x-1 top-[7px] hidden h-0.5 rounded-full bg-accent-ink peer-indeterminate:block" />
    </span>
  );
  if (label === undefined) return <span className={cn('inline-flex', className)}>{box}</span>;
  const labelled = (
    <label htmlFor={own} className={cn('flex min-w-0 items-start gap-2.5 py-0.5', className)}>
      <span className="flex h-lh items-center">{box}</span>
      <span className="wrap-any">
        {label}
        {help && <span className="block text-muted text-sm">{help}</span>}
      </span>
    </label>
  );
  if (!error) return labelled;
  return (
    <div className="flex min-w-0 flex-col gap-1">
      {labelled}
      <FieldError id={`${own}-error`}>{error}</FieldError>
    </div>
  );
}
