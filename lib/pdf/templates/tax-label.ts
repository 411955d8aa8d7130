import type { Figures } from '../figures';

/** A tax by name and rate; a name that tells its rate already is not made to stammer. */
export function taxLabel({ name, rate }: { name: string; rate: string }, figures: Figures): string {
  const figure = figures.quantity(rate);
  const told = name.split(/[^\d.,]+/).some((part) => part === figure || part === rate);
  return told ? name : `${name} ${figures.percent(rate)}`;
}
