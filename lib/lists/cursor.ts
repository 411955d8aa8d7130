import { z } from 'zod';
import { isDay } from '@/lib/dates/day';

/** Where a page of a list ends: what it is sorted by, and the id that breaks ties. */
export type ListCursor = { value: string; id: string };

const Parts = z.tuple([z.string().max(500), z.uuid()]);

const MOMENT =
  /^\d{4}-\d{2}-\d{2} ([01]\d|2[0-3]):[0-5]\d:[0-5]\d(\.\d{1,6})?[+-](0\d|1[0-5])(:[0-5]\d){0,2}$/;

/** Whether a cursor's value is a moment as PostgreSQL writes it: made up, or of another order, it may be anything. */
export const isMoment = (value: string): boolean => MOMENT.test(value) && isDay(value.slice(0, 10));

/** Whether it is an amount in minor units. */
export const isMinor = (value: string): boolean => /^-?\d{1,18}$/.test(value);

export const writeCursor = ({ value, id }: ListCursor): string =>
  Buffer.from(JSON.stringify([value, id])).toString('base64url');

/** Null for what is no cursor: a list then begins at its beginning. */
export function readCursor(text: string | null): ListCursor | null {
  if (text === null) return null;
  try {
    const [value, id] = Parts.parse(JSON.parse(Buffer.from(text, 'base64url').toString('utf8')));
    // A cursor that somebody made up could hold what PostgreSQL cannot read.
    return value.isWellFormed() && !value.includes('\0') ? { value, id } : null;
  } catch {
    return null;
  }
}

/** The same of a list sorted by a day: a cursor that somebody made up may hold none. */
export function readDayCursor(text: string | null): ListCursor | null {
  const cursor = readCursor(text);
  return cursor && isDay(cursor.value) ? cursor : null;
}
