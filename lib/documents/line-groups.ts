import type { LineKind } from '@/db/schema/vocabulary';

/**
 * Lines that stay on one page of paper: a heading with what follows it, a subtotal with what goes before. Every
 * line is in one group, in order.
 */
export function lineGroups<Line extends { kind: LineKind }>(lines: readonly Line[]): Line[][] {
  const groups: Line[][] = [];
  let open: Line[] = [];
  for (const [at, line] of lines.entries()) {
    open.push(line);
    if (line.kind === 'heading' || lines[at + 1]?.kind === 'subtotal') continue;
    groups.push(open);
    open = [];
  }
  return open.length > 0 ? [...groups, open] : groups;
}
