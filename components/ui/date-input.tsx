import type { ComponentProps } from 'react';
import { cn } from './cn';
import { Input } from './input';

/** A day, as `yyyy-mm-dd`, with the browser's own calendar in the reader's language. */
export function DateInput({ className, ...props }: Omit<ComponentProps<'input'>, 'type'>) {
  return <Input type="date" {...props} className={cn('figures max-w-48 appearance-none', className)} />;
}
