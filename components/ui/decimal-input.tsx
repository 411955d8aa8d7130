import type { ComponentProps } from 'react';
import { cn } from './cn';

/** An amount, a price, a rate: text at the end side with a number pad on phones. The value stays a string; parsing is its owner's. */
export function DecimalInput({
  unit,
  className,
  ...props
}: Omit<ComponentProps<'input'>, 'type' | 'inputMode'> & {
  /** EUR, %: shown inside, at the end. */ unit?: string;
}) {
  return (
    <span className={cn('relative block min-w-0', className)}>
      <input
        type="text"
        inputMode="decimal"
        autoComplete="off"
        {...props}
        className={cn('field figures h-control ps-2.5 text-end text-control', unit ? 'pe-12' : 'pe-2.5')}
      />
      {unit && (
        <span className="pointer-events-none absolute inset-y-0 end-2.5 flex items-center text-muted text-sm">
          {unit}
        </span>
      )}
    </span>
  );
}
