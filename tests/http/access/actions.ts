import { type Declaration, declarationOf } from '../../../lib/actions/declared.ts';
import { type BuiltAction, builtActions } from '../../support/built-actions.ts';

/** Every server action that the browser can reach, with what each one declares. */
export async function declaredActions(): Promise<(BuiltAction & { declared: Declaration | undefined })[]> {
  const actions = [];
  for (const action of builtActions()) {
    const exported: Record<string, unknown> = await import(/* @vite-ignore */ `@/${action.file}`);
    actions.push({ ...action, declared: declarationOf(exported[action.name]) });
  }
  return actions.sort((one, other) =>
    `${one.file} ${one.name}`.localeCompare(`${other.file} ${other.name}`, 'en'),
  );
}
