import { type ReactNode, useId } from 'react';
import { cn } from './cn';

export type Choice = { value: string; label: ReactNode; help?: ReactNode; disabled?: boolean };

export type ChoiceProps = {
  /** Names the group for everyone; `hideLegend` keeps it for screen readers only. */
  legend: ReactNode;
  hideLegend?: boolean;
  name: string;
  choices: readonly Choice[];
  value?: string;
  defaultValue?: string;
  onValueChange?: (value: string) => void;
  error?: ReactNode;
  className?: string;
};

/** One of a few, each with room for a line of help. Native radios: arrows move, forms send. */
export function RadioGroup({
  legend,
  hideLegend,
  name,
  choices,
  value,
  defaultValue,
  onValueChange,
  error,
  className,
}: ChoiceProps) {
  const id = useId();
  return (
    <fieldset
      className={cn('flex min-w-0 flex-col gap-1.5', className)}
      aria-describedby={error ? id : undefined}
    >
      <legend className={cn('mb-1.5 font-medium text-sm', hideLegend && 'sr-only')}>{legend}</legend>
      {choices.map((choice) => (
        <label key={choice.value} className="flex items-start gap-2.5 py-0.5">
          <span className="flex h-lh items-center">
            <input
              type="radio"
              name={name}
              value={choice.value}
              disabled={choice.disabled}
              {...(value === undefined
                ? { defaultChecked: defaultValue === choice.value }
                : { checked: value === choice.value })}
              onChange={onValueChange && (() => onValueChange(choice.value))}
              className="size-4 shrink-0 appearance-none rounded-full border border-line-strong bg-surface checked:border-[5px] checked:border-accent disabled:cursor-not-allowed disabled:bg-sunken"
            />
          </span>
          <span className={cn('wrap-any', choice.disabled && 'text-muted')}>
            {choice.label}
            {choice.help && <span className="block text-muted text-sm">{choice.help}</span>}
          </span>
        </label>
      ))}
      {error && (
        <p id={id} className="text-red text-sm">
          {error}
        </p>
      )}
    </fieldset>
  );
}
