/** Wraps the text of an ICU message in marks, leaving its arguments and tags as they are. */
const mark = (message: string) => `⟦${message}⟧`;

/** Every message of a tree between marks, for the pseudo-locale. */
export function pseudoMessages<Tree>(tree: Tree): Tree {
  if (typeof tree === 'string') return mark(tree) as Tree;
  return Object.fromEntries(
    Object.entries(tree as Record<string, unknown>).map(([key, value]) => [key, pseudoMessages(value)]),
  ) as Tree;
}
