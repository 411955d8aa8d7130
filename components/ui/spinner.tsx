import { cn } from './cn';

/** A small ring that turns. It stays unseen for its first 200 ms, so that quick things do not flicker. */
export function Spinner({ className }: { className?: string }) {
  return (
    <span
      aria-hidden
      className={cn('pointer-events-none inline-flex animate-appear-late', className)}
      data-screen-only
    >
      <span className="size-4 animate-spin rounded-full border-2 border-current border-e-transparent" />
    </span>
  );
}
