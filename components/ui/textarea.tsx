import type { ComponentProps } from 'react';
import { cn } from './cn';

/** Several lines of text; grows with what is typed where the browser can. Each line reads in its own direction. */
export function Textarea({ className, rows = 3, ...props }: ComponentProps<'textarea'>) {
  return (
    <textarea
      rows={rows}
      {...props}
      className={cn(
        'field field-sizing-content block min-h-16 resize-y px-2.5 py-1.5 text-control [unicode-bidi:plaintext]',
        className,
      )}
    />
  );
}
