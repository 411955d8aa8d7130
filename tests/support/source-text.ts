import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type Node, parseSync } from 'oxc-parser';

/** Files of the product's own code, tests left out. */
export function sourceFiles(): string[] {
  return ['app', 'components', 'lib', 'proxy.ts'].flatMap((root) =>
    root.endsWith('.ts') ? [root] : below(root),
  );
}

function below(folder: string): string[] {
  return readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
    const path = join(folder, entry.name);
    if (entry.isDirectory()) return below(path);
    return /\.tsx?$/.test(entry.name) && !entry.name.endsWith('.d.ts') ? [path] : [];
  });
}

export type AnyNode = Node & Record<string, unknown>;

/** The syntax tree of a file, each node handed to `visit`. */
export function walkFile(path: string, visit: (node: AnyNode) => void): void {
  walk(parseSync(path, readFileSync(path, 'utf8')).program as unknown as AnyNode, visit);
}

function walk(node: unknown, visit: (node: AnyNode) => void): void {
  if (Array.isArray(node)) for (const each of node) walk(each, visit);
  else if (node && typeof node === 'object' && 'type' in node) {
    visit(node as AnyNode);
    for (const value of Object.values(node)) if (value && typeof value === 'object') walk(value, visit);
  }
}

/** A text in the code: what it says, with `*` for what is put in at run time. */
export function textOf(node: AnyNode | undefined): string | null {
  if (node?.type === 'Literal') return typeof node.value === 'string' ? node.value : null;
  if (node?.type !== 'TemplateLiteral') return null;
  return (node.quasis as { value: { cooked: string } }[]).map((quasi) => quasi.value.cooked).join('*');
}
