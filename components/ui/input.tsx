import type { ComponentProps } from 'react';
import { cn } from './cn';

/** An address or a phone number reads left to right on every page, though it stands at the page's own start. */
const leftToRight = new Set(['email', 'tel', 'url']);

/** One line of text. Stand it in a `Field`, which gives it its label, id and error. 16 px on touch, so that phones don't zoom. */
export function Input({ className, type = 'text', ...props }: ComponentProps<'input'>) {
  return (
    <input
      type={type}
      dir={leftToRight.has(type) ? 'ltr' : undefined}
      {...props}
      className={cn(
        'field h-control px-2.5 text-control',
        leftToRight.has(type) && 'rtl:text-end',
        // Words read in their own direction, figures in the page's.
        type === 'text' && !props.inputMode && '[unicode-bidi:plaintext]',
        className,
      )}
    />
  );
}
