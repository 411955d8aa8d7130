/** An address asked for without following where it leads. */
export const open = (address: string, cookie: string): Promise<Response> =>
  fetch(address, { redirect: 'manual', headers: { cookie } });

/** What the answer comes to: a status, or the path that it leads to, without what it was asked with. */
export function outcome(response: Response): string {
  const location = response.headers.get('location');
  return location ? `→ ${new URL(location, response.url).pathname}` : String(response.status);
}

/** Runs `work` over all, a few at a time. */
export async function each<Item, Result>(
  items: readonly Item[],
  work: (item: Item) => Promise<Result>,
): Promise<Result[]> {
  const results: Result[] = [];
  const waiting = items.entries();
  const worker = async () => {
    for (const [at, item] of waiting) results[at] = await work(item);
  };
  await Promise.all(Array.from({ length: 4 }, worker));
  return results;
}
