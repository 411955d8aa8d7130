import { cn } from './cn';
import type { ChoiceProps } from './radio-group';

/** One of two to four short words, side by side. Native radios underneath. */
export function Segmented({
  legend,
  hideLegend,
  name,
  choices,
  value,
  defaultValue,
  onValueChange,
  className,
}: Omit<ChoiceProps, 'error'>) {
  return (
    <fieldset className={cn('min-w-0', className)}>
      <legend className={cn('mb-1 font-medium text-sm', hideLegend && 'sr-only')}>{legend}</legend>
      <div className="inline-flex max-w-full flex-wrap gap-0.5 rounded border border-line-strong bg-surface p-0.5">
        {choices.map((choice) => (
          <label
            key={choice.value}
            className={cn(
              'relative flex min-h-6 items-center rounded-sm px-2.5 text-muted text-sm hover:text-ink pointer-coarse:min-h-9',
              'has-checked:bg-accent-soft has-checked:font-medium has-checked:text-accent',
              'has-focus-visible:outline-2 has-focus-visible:outline-accent',
              'has-disabled:cursor-not-allowed has-disabled:text-faint',
            )}
          >
            <input
              type="radio"
              name={name}
              value={choice.value}
              disabled={choice.disabled}
              {...(value === undefined
                ? { defaultChecked: defaultValue === choice.value }
                : { checked: value === choice.value })}
              onChange={onValueChange && (() => onValueChange(choice.value))}
              className="absolute inset-0 cursor-[inherit] appearance-none outline-none"
            />
            {choice.label}
          </label>
        ))}
      </div>
    </fieldset>
  );
}
