import 'server-only';
import type { z } from 'zod';
import { type ClientInfo, clientInfo } from '@/lib/http/client-info';
import { checkInput } from './check-input';
import { declare } from './declared';
import type { ActionResult } from './errors';
import { settle } from './settle';

type Spec<Schema extends z.ZodType, Data> = {
  /** Why nobody has to be signed in, for the inventory: `sign-in`, `setup`, `link`. */
  because: string;
  input: Schema;
  run: (client: ClientInfo, input: z.output<Schema>) => Promise<Data>;
};

/** A server action for people without a session. It opens its own transactions: tries are counted outside of them. */
export function publicAction<Schema extends z.ZodType, Data>(spec: Spec<Schema, Data>) {
  const action = (posted: z.input<Schema>): Promise<ActionResult<Data>> =>
    settle(async () => spec.run(await clientInfo(), checkInput(spec.input, posted)));
  return declare(action, { area: 'public', permission: spec.because });
}
