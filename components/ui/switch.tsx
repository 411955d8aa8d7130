import { type ComponentProps, type ReactNode, useId } from 'react';
import { cn } from './cn';

// A checkbox tells its own state; `aria-checked` beside it could only disagree.
const asSwitch = { role: 'switch' } as const;

/** On or off, for a setting that speaks for itself. A native checkbox underneath: give it `name`, `checked` or `defaultChecked`. */
export function Switch({
  label,
  help,
  className,
  id,
  ...props
}: Omit<ComponentProps<'input'>, 'type'> & { label: ReactNode; help?: ReactNode }) {
  const made = useId();
  const own = id ?? made;
  return (
    <label htmlFor={own} className={cn('flex min-w-0 items-start gap-2.5 py-0.5', className)}>
      <span className="flex h-lh items-center">
        <input
          type="checkbox"
          {...asSwitch}
          {...props}
          id={own}
          className={cn(
            'relative h-[18px] w-8 shrink-0 appearance-none rounded-full border border-line-strong bg-sunken',
            'before:absolute before:inset-y-0.5 before:start-0.5 before:aspect-square before:rounded-full before:bg-muted before:content-[""] before:transition-transform',
            'checked:border-accent checked:bg-accent checked:before:translate-x-3.5 checked:before:bg-accent-ink rtl:checked:before:-translate-x-3.5',
            'disabled:cursor-not-allowed disabled:opacity-60',
          )}
        />
      </span>
      <span className="wrap-any">
        {label}
        {help && <span className="block text-muted text-sm">{help}</span>}
      </span>
    </label>
  );
}
