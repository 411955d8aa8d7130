import type { ComponentProps } from 'react';
import { cn } from './cn';

/** One line of text. Stand it in a `Field`, which gives it its label, id and error. 16 px on touch, so that phones don't zoom. */
export function Input({ className, type = 'text', ...props }: ComponentProps<'input'>) {
  return (
    <input
      type={type}
      {...props}
      className={cn('field h-8 px-2.5 text-base pointer-coarse:h-10 pointer-coarse:text-lg', className)}
    />
  );
}
