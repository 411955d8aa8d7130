import type { ComponentProps } from 'react';
import { type ButtonVariants, buttonVariants } from './button-variants';
import { cn } from './cn';
import { Link } from './link';

/** A link that looks like a button: for going somewhere, where `Button` does something. */
export function ButtonLink({
  variant,
  size,
  className,
  ...props
}: ComponentProps<typeof Link> & ButtonVariants) {
  return <Link {...props} className={cn(buttonVariants({ variant, size }), className)} />;
}
