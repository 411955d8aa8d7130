import type { useTranslations } from 'next-intl';
import type { FieldErrors } from '@/lib/actions/errors';
import type { EditorLine } from './editor-values';
import type { LineErrors } from './line-row';

const OF_LINE = /^lines\.(\d+)\.(\w+)/;

/** What is wrong with lines, told in the reader's language, by the place of each line. */
export function errorsOfLines(
  errors: FieldErrors,
  t: ReturnType<typeof useTranslations<'errors'>>,
): ReadonlyMap<number, LineErrors> {
  const lines = new Map<number, LineErrors>();
  for (const [path, { code, params }] of Object.entries(errors)) {
    const [, place, field] = OF_LINE.exec(path) ?? [];
    if (place === undefined || field === undefined) continue;
    const errorsOfLine = lines.get(Number(place)) ?? {};
    errorsOfLine[field as keyof EditorLine] = t(code, params);
    lines.set(Number(place), errorsOfLine);
  }
  return lines;
}
