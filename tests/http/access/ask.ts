/** An address asked for without following where it leads. */
export const open = (address: string, cookie: string): Promise<Response> =>
  fetch(address, { redirect: 'manual', headers: { cookie } });

/** What the answer comes to: a status, or the path that it leads to, without what it was asked with. */
export function outcome(response: Response): string {
  const location = response.headers.get('location');
  return location ? `→ ${new URL(location, response.url).pathname}` : String(response.status);
}

type Answer = { ok: true } | { ok: false; error: { code: string } };

/** Calls a server action as the browser does, with one argument. */
export async function call(page: string, actionId: string, cookie: string, input: unknown): Promise<Answer> {
  const response = await fetch(page, {
    method: 'POST',
    redirect: 'manual',
    headers: {
      cookie,
      origin: new URL(page).origin,
      'next-action': actionId,
      'content-type': 'text/plain;charset=UTF-8',
      accept: 'text/x-component',
    },
    body: JSON.stringify([input]),
  });
  const text = await response.text();
  // React's stream: line 0 says which line holds what the action returned.
  const line = /"a":"\$@(\w+)"/.exec(text)?.[1];
  const answer = line && new RegExp(`^${line}:(\\{.*)$`, 'm').exec(text)?.[1];
  if (!answer)
    throw new Error(`no answer of the action ${actionId}, but ${response.status}: ${text.slice(0, 400)}`);
  return JSON.parse(answer);
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
