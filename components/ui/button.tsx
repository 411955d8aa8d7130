import type { ComponentProps } from 'react';
import { type ButtonVariants, buttonVariants } from './button-variants';
import { cn } from './cn';
import { Spinner } from './spinner';

export type ButtonProps = ComponentProps<'button'> &
  ButtonVariants & {
    /** While true the button refuses clicks; after 200 ms a ring takes the label's place, at the same width. */
    pending?: boolean;
  };

/** A button is a verb. `primary` once per page, `secondary` (the default) beside it, `quiet` in rows, `danger` for what destroys. */
export function Button({
  variant,
  size,
  pending = false,
  className,
  children,
  onClick,
  ...props
}: ButtonProps) {
  const off = Boolean(props.disabled);
  return (
    <button
      type="button"
      {...props}
      aria-busy={pending || undefined}
      aria-disabled={pending || undefined}
      onClick={pending ? refuse : onClick}
      className={cn(buttonVariants({ variant, size, muted: off }), className)}
    >
      {pending ? (
        <>
          <span className="inline-flex animate-vanish-late items-center gap-1.5">{children}</span>
          <Spinner className="absolute inset-0 items-center justify-center" />
        </>
      ) : (
        children
      )}
    </button>
  );
}

/** A pending button keeps its focus, so it is not `disabled`: it swallows the click instead. */
function refuse(event: { preventDefault(): void }) {
  event.preventDefault();
}
