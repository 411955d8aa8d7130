/**
 * Keeps what is written in another direction in its own order (UAX 9): within Arabic, the last dot of `Clavel, S.L.`
 * would else jump to the front.
 */
export const isolated = (text: string): string => (text === '' ? '' : `\u2068${text}\u2069`);

/** An argument that is put in as it is; a choice of a plural may look like one. */
const ARGUMENT = /\{\w+\}/g;
const CHOICE = /, (plural|select|selectordinal),/;

/** Messages whose arguments keep their own order. Templates of emails do the same as they are filled in. */
export function isolateArguments<Tree>(tree: Tree): Tree {
  if (typeof tree === 'string') return (CHOICE.test(tree) ? tree : tree.replace(ARGUMENT, isolated)) as Tree;
  return Object.fromEntries(
    Object.entries(tree as Record<string, unknown>).map(([key, value]) => [
      key,
      key === 'templates' ? value : isolateArguments(value),
    ]),
  ) as Tree;
}
