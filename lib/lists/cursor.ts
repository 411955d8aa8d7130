import { z } from 'zod';
import { isDay } from '@/lib/dates/day';

/** Where a page of a list ends: what it is sorted by, and the id that breaks ties. */
export type ListCursor = { value: string; id: string };

const Parts = z.tuple([z.string().max(500), z.uuid()]);

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
