import { cn } from './cn';

/** A dot in a colour that people chose; the word beside it says what it means. Ringed, so that a pale one is seen. */
export function Dot({ colour, className }: { colour: string; className?: string }) {
  return <span aria-hidden className={cn('dot', className)} style={{ backgroundColor: colour }} />;
}
