const plain = (text: string) => text.normalize('NFD').replace(/\p{M}/gu, '').toLocaleLowerCase();

/** Whether every word of the search stands somewhere in the option, accents and case aside. */
export function matches(option: { label: string; hint?: string }, search: string) {
  const text = plain(`${option.label} ${option.hint ?? ''}`);
  return plain(search)
    .split(/\s+/)
    .every((word) => text.includes(word));
}
