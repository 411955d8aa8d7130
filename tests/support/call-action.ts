type Answer =
  | { ok: true; data?: unknown }
  | { ok: false; error: { code: string; fields?: Record<string, unknown> } };

/** What a browser sends along with the call of a server action, beside cookies and origin. */
export const actionHeaders = (id: string) => ({
  'next-action': id,
  'content-type': 'text/plain;charset=UTF-8',
  accept: 'text/x-component',
});

/** What an action returned, from React's stream: line 0 says which line holds it. @throws where it answered otherwise */
export function actionAnswer(id: string, status: number, text: string): Answer {
  const line = /"a":"\$@(\w+)"/.exec(text)?.[1];
  const answer = line && new RegExp(`^${line}:(\\{.*)$`, 'm').exec(text)?.[1];
  if (!answer) throw new Error(`no answer of the action ${id}, but ${status}: ${text.slice(0, 400)}`);
  return JSON.parse(answer);
}

/** Calls a server action as the browser does, with one argument. */
export async function callAction(page: string, id: string, cookie: string, input: unknown): Promise<Answer> {
  const response = await fetch(page, {
    method: 'POST',
    redirect: 'manual',
    headers: { ...actionHeaders(id), cookie, origin: new URL(page).origin },
    body: JSON.stringify([input]),
  });
  return actionAnswer(id, response.status, await response.text());
}
