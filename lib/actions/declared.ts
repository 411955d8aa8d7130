/** How every exported action says what it asks for; the inventory test reads it. */
const DECLARATION = Symbol.for('clientela.action');

export type Declaration = { area: 'staff' | 'portal' | 'public'; permission: string };

export function declare<Action extends object>(action: Action, declaration: Declaration): Action {
  return Object.defineProperty(action, DECLARATION, { value: declaration });
}

/** What an action declares; undefined for a function that is none. */
export const declarationOf = (action: unknown): Declaration | undefined =>
  (action as Record<symbol, Declaration> | undefined)?.[DECLARATION];
