import { cloneElement, type ReactElement, type ReactNode, useId } from 'react';
import { cn } from './cn';
import { FieldError } from './field-error';
import { Label } from './label';

/** What a field hands to its control: spread it, or let `Field` clone it on to its only child. */
export type ControlProps = {
  id: string;
  'aria-describedby'?: string;
  'aria-invalid'?: true;
  'aria-required'?: true;
};

type FieldProps = {
  label: ReactNode;
  /** Said beside the label. Fields are required unless they say so. */
  optional?: boolean;
  /** Below the control, in grey. */
  help?: ReactNode;
  /** Below the control, in red, with an icon; ties itself to the control. Empty means none. */
  error?: ReactNode;
  /** Something small at the label's end: a link, a count. */
  aside?: ReactNode;
  /** A warning that refuses nothing (a doubtful tax id, a name that exists), in amber. */
  hint?: ReactNode;
  /** One control (id and aria are cloned on to it), or a function that spreads them itself. */
  children: ReactElement<Partial<ControlProps>> | ((control: ControlProps) => ReactNode);
  /** For a control that brings its own id. */
  id?: string;
  className?: string;
};

/** Label above, control, help in grey, error in red: wired together for eyes and for screen readers. */
export function Field({ label, optional, help, error, aside, hint, children, id, className }: FieldProps) {
  const made = useId();
  const own = id ?? made;
  const described = [error && `${own}-error`, hint && `${own}-hint`, help && `${own}-help`].filter(Boolean);
  const control: ControlProps = {
    id: own,
    ...(described.length > 0 && { 'aria-describedby': described.join(' ') }),
    ...(error ? { 'aria-invalid': true as const } : {}),
    ...(optional ? {} : { 'aria-required': true as const }),
  };
  return (
    <div className={cn('flex min-w-0 flex-col gap-1', className)}>
      <div className="flex items-baseline justify-between gap-3">
        <Label htmlFor={own} optional={optional}>
          {label}
        </Label>
        {aside && <span className="text-muted text-xs">{aside}</span>}
      </div>
      {typeof children === 'function' ? children(control) : cloneElement(children, control)}
      {error && <FieldError id={`${own}-error`}>{error}</FieldError>}
      {hint && (
        <div id={`${own}-hint`} className="wrap-any text-amber text-sm">
          {hint}
        </div>
      )}
      {help && (
        <p id={`${own}-help`} className="wrap-any text-muted text-sm">
          {help}
        </p>
      )}
    </div>
  );
}
