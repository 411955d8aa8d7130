import { existsSync } from 'node:fs';
import { dirname, join, parse, relative } from 'node:path';
import { type AnyNode, sourceFiles, textOf, walkFile } from './source-text.ts';

/** A file of `app/` that answers an address. */
export type Place = {
  file: string;
  /** As Next.js writes it: `/admin/customers/[id]`. */
  route: string;
  /** The parentheses that it stands in: `admin`, `portal`, `public`, or '' outside of any. */
  group: string;
};

const placesNamed = (name: string): Place[] =>
  sourceFiles()
    .filter((file) => file.startsWith('app/') && parse(file).name === name)
    .map((file) => ({ file, route: routeOf(file), group: /^app\/\((\w+)\)/.exec(file)?.[1] ?? '' }))
    .sort((one, other) => one.route.localeCompare(other.route, 'en'));

const routeOf = (file: string): string =>
  `/${relative('app', parse(file).dir)
    .split('/')
    .filter((part) => part && !part.startsWith('('))
    .join('/')}`;

/** Every page of the product, by its address. */
export const pages = (): Place[] => placesNamed('page');

/** Every route handler of the product, by its address. */
export const routes = (): Place[] => placesNamed('route');

/** Every skeleton that stands in for pages while they load. */
export const loadings = (): Place[] => placesNamed('loading');

/** The files whose every exported function the browser can call; and where else `use server` stands. */
export function serverActionFiles(): { files: string[]; elsewhere: string[] } {
  const files = new Set<string>();
  const elsewhere = new Set<string>();
  for (const file of sourceFiles()) {
    walkFile(file, (node) => {
      const body = (node.body as AnyNode[] | undefined) ?? [];
      if (!Array.isArray(body) || !body.some((each) => each.directive === 'use server')) return;
      (node.type === 'Program' ? files : elsewhere).add(file);
    });
  }
  return { files: [...files].sort(), elsewhere: [...elsewhere].sort() };
}

export type Guard = 'requireStaff' | 'requireContact';

/**
 * What a page asks of its viewer by the calls of a guard in it, or in what it imports from its own folders, one
 * list of permissions a call: an argument that is no literal text is `?`.
 */
export function guardCalls(file: string, guard: Guard): string[][] {
  const calls: string[][] = [];
  const imported: string[] = [];
  walkFile(file, (node) => {
    if (node.type === 'ImportDeclaration') imported.push(textOf(node.source as AnyNode) ?? '');
    if (node.type !== 'CallExpression' || (node.callee as AnyNode).name !== guard) return;
    calls.push((node.arguments as AnyNode[]).map((argument) => textOf(argument) ?? '?'));
  });
  if (calls.length > 0) return calls;
  const own = imported.flatMap((name) => {
    const path = name.startsWith('@/app/')
      ? name.slice(2)
      : name.startsWith('.')
        ? join(dirname(file), name)
        : '';
    return ['.ts', '.tsx'].map((extension) => path + extension).filter((each) => path && existsSync(each));
  });
  return own.flatMap((each) => guardCalls(each, guard));
}
