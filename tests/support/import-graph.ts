import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { type AnyNode, textOf, walkFile } from './source-text.ts';

/**
 * The files that are loaded along with some, each with the file that asked for it; types left out.
 * @param except files that are not gone into
 */
export function loadedWith(
  entries: readonly string[],
  except: readonly string[] = [],
): Map<string, string | null> {
  const loaded = new Map<string, string | null>(entries.map((file) => [file, null]));
  const open = [...entries];
  for (let file = open.pop(); file; file = open.pop()) {
    for (const next of importsOf(file)) {
      if (loaded.has(next) || except.includes(next)) continue;
      loaded.set(next, file);
      open.push(next);
    }
  }
  return loaded;
}

function importsOf(file: string): string[] {
  const found: string[] = [];
  walkFile(file, (node) => {
    const static_ =
      (node.type === 'ImportDeclaration' && node.importKind !== 'type') ||
      (node.type === 'ExportNamedDeclaration' && node.exportKind !== 'type') ||
      node.type === 'ExportAllDeclaration';
    if (!static_ && node.type !== 'ImportExpression') return;
    const source = textOf((node.source as AnyNode | null) ?? undefined);
    const path = source?.startsWith('@/')
      ? source.slice(2)
      : source?.startsWith('.')
        ? join(dirname(file), source)
        : null;
    const real = path && ['', '.ts', '.tsx'].map((end) => path + end).find(isSource);
    if (real) found.push(real);
  });
  return found;
}

const isSource = (path: string) => /\.tsx?$/.test(path) && existsSync(path);
