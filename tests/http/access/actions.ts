import { readFileSync } from 'node:fs';
import { type Declaration, declarationOf } from '../../../lib/actions/declared.ts';

type Manifest = {
  node: Record<string, { workers: Record<string, unknown>; filename: string; exportedName: string }>;
};

export type BuiltAction = {
  /** By which the browser calls it. */
  id: string;
  name: string;
  file: string;
  /** A page that it can be sent to. */
  route: string;
  declared: Declaration | undefined;
};

/** Every server action that the browser can reach, as the build wrote them down, with what each one declares. */
export async function builtActions(): Promise<BuiltAction[]> {
  const manifest: Manifest = JSON.parse(readFileSync('.next/server/server-reference-manifest.json', 'utf8'));
  const actions = [];
  for (const [id, { workers, filename, exportedName }] of Object.entries(manifest.node)) {
    const exported: Record<string, unknown> = await import(/* @vite-ignore */ `@/${filename}`);
    actions.push({
      id,
      name: exportedName,
      file: filename,
      route: routeOf(Object.keys(workers)[0] ?? ''),
      declared: declarationOf(exported[exportedName]),
    });
  }
  return actions.sort((one, other) =>
    `${one.file} ${one.name}`.localeCompare(`${other.file} ${other.name}`, 'en'),
  );
}

const routeOf = (worker: string) =>
  worker
    .replace(/^app/, '')
    .replace(/\/page$/, '')
    .replaceAll(/\/\(\w+\)/g, '') || '/';
