import type { Problems } from '@/lib/actions/problems';

/**
 * Sees to it that a chosen language is on offer. One that was stored while it was stays, so that saving an
 * old customer changes nothing by itself.
 */
export function checkOffered(
  language: string | null,
  offered: readonly string[],
  problems: Problems,
  field: string,
  stored: string | null = null,
): void {
  if (language === null || language === stored || offered.includes(language)) return;
  problems.at(field, 'language_not_offered');
}
