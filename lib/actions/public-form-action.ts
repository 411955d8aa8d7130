import 'server-only';
import type { z } from 'zod';
import { type ClientInfo, clientInfo } from '@/lib/http/client-info';
import { checkInput } from './check-input';
import { declare } from './declared';
import type { ActionResult } from './errors';
import { settle } from './settle';

/** What a form shows after it was sent: the answer, and what was typed but for secrets. Null before. */
export type FormState = {
  result: ActionResult<void>;
  typed: Record<string, string>;
} | null;

type Spec<Schema extends z.ZodType> = {
  /** Why nobody has to be signed in, for the inventory: `sign-in`, `setup`, `link`. */
  because: string;
  input: Schema;
  /** May lead elsewhere by `redirect()`. */
  run: (client: ClientInfo, input: z.output<Schema>) => Promise<void>;
};

const SECRETS = new Set(['password', 'current', 'token']);

/** The text fields of a form; files and what React adds are left out. */
function textFields(form: FormData): Record<string, string> {
  const fields = [...form].filter(
    (entry): entry is [string, string] => typeof entry[1] === 'string' && !entry[0].startsWith('$'),
  );
  return Object.fromEntries(fields);
}

/** A public action of a plain form, which works without JavaScript too: for `useActionState`. */
export function publicFormAction<Schema extends z.ZodType>(spec: Spec<Schema>) {
  const action = async (_before: FormState, form: FormData): Promise<FormState> => {
    const posted = textFields(form);
    const result = await settle(async () => spec.run(await clientInfo(), checkInput(spec.input, posted)));
    const typed = Object.fromEntries(Object.entries(posted).filter(([name]) => !SECRETS.has(name)));
    return { result, typed };
  };
  return declare(action, { area: 'public', permission: spec.because });
}
