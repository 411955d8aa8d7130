import { readFileSync } from 'node:fs';

type Manifest = {
  node: Record<string, { workers: Record<string, unknown>; filename: string; exportedName: string }>;
};

/** A server action of the build: `id` is what the browser calls it by, `route` a page that it can be sent to. */
export type BuiltAction = { id: string; name: string; file: string; route: string };

/** Every server action that the browser can reach, as the build wrote them down. */
export function builtActions(): BuiltAction[] {
  const manifest: Manifest = JSON.parse(readFileSync('.next/server/server-reference-manifest.json', 'utf8'));
  return Object.entries(manifest.node).map(([id, { workers, filename, exportedName }]) => ({
    id,
    name: exportedName,
    file: filename,
    route: routeOf(Object.keys(workers)[0] ?? ''),
  }));
}

const routeOf = (worker: string) =>
  worker
    .replace(/^app/, '')
    .replace(/\/page$/, '')
    .replaceAll(/\/\(\w+\)/g, '') || '/';
