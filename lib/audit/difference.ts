/** The fields of `after` that differ from `before`, as pairs; what the audit log keeps of an edit. */
export function difference(
  before: Record<string, unknown>,
  after: Record<string, unknown>,
): Record<string, [unknown, unknown]> {
  const changed = Object.keys(after).filter(
    (key) => JSON.stringify(before[key] ?? null) !== JSON.stringify(after[key] ?? null),
  );
  return Object.fromEntries(changed.map((key) => [key, [before[key] ?? null, after[key] ?? null]]));
}
