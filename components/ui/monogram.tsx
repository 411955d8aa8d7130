import { cn } from './cn';

/** The first letters of a name on a quiet square; decoration beside the name itself. */
export function Monogram({ name, className }: { name: string; className?: string }) {
  const letters = name
    .split(/\s+/)
    .filter(Boolean)
    .slice(0, 2)
    .map((word) => [...word][0])
    .join('')
    .toLocaleUpperCase();
  return (
    <span
      aria-hidden
      className={cn(
        'inline-flex size-6 shrink-0 items-center justify-center rounded-sm bg-accent-soft font-medium text-xs text-accent',
        className,
      )}
    >
      {letters}
    </span>
  );
}
