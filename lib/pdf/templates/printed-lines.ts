import { subtotalsOf } from '@/lib/documents/subtotals';
import type { PrintableDocument, PrintableLine } from '../printable';
import type { Words } from './words';

/** A line as paper shows it: a subtotal with its name and what it comes to. */
export type PrintedLine = PrintableLine & { place: number; subtotal: string | null };

export function printedLines({ lines }: PrintableDocument, { t, figures }: Words): PrintedLine[] {
  const subtotals = subtotalsOf(lines);
  return lines.map((line, place) => {
    const subtotal = subtotals[place] ?? null;
    return {
      ...line,
      place,
      description: line.kind === 'subtotal' ? line.description || t('subtotal') : line.description,
      subtotal: subtotal === null ? null : figures.amount(subtotal),
    };
  });
}
