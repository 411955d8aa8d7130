import { z } from 'zod';

/** What a page is given of its address. */
export type ListParams = Record<string, string | string[] | undefined>;

/** Page cursors as an address has them: at most one of the two. */
export type PageParams = { after: string | null; before: string | null };

const Cursor = z.string().min(1).max(1000).nullable().catch(null);

/** A part of an address; the first, where somebody wrote several. */
export const oneParam = (params: ListParams, name: string): string | undefined => {
  const value = params[name];
  return Array.isArray(value) ? value[0] : value;
};

const LONGEST_SEARCH = 200;

/** What an address searches for, as it can be asked of the database; the first 200 characters of more. */
export const searchParam = (params: ListParams): string =>
  (oneParam(params, 'q') ?? '').replaceAll('\0', '').toWellFormed().trim().slice(0, LONGEST_SEARCH);

/** The page that an address asks for; what makes no sense counts as not said. */
export function pageParams(params: ListParams): PageParams {
  const after = Cursor.parse(oneParam(params, 'after') ?? null);
  return { after, before: after === null ? Cursor.parse(oneParam(params, 'before') ?? null) : null };
}
