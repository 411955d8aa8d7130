import 'server-only';
import type { z } from 'zod';
import { database, type Tx } from '@/db/client';
import type { Permission } from '@/lib/auth/permissions';
import { grantStaff } from '@/lib/auth/require-staff';
import { signedInStaff } from '@/lib/auth/signed-in-staff';
import type { One, Staff } from '@/lib/auth/viewers';
import { checkInput } from './check-input';
import { declare } from './declared';
import { type ActionResult, DomainError } from './errors';
import { once } from './once';
import { retried } from './retried';
import { revalidateAll, settle } from './settle';

type Spec<P extends Permission, Schema extends z.ZodType, Data> = {
  permission: One<P>;
  input: Schema;
  run: (tx: Tx, viewer: Staff<NoInfer<P>>, input: z.output<Schema>) => Promise<Data>;
  /** Paths whose screens show what was changed. */
  revalidates?: (data: Data, input: z.output<Schema>) => string[];
  /** Name under which a form that is sent twice is known; its input then holds a `submissionId`. */
  once?: string;
};

/**
 * A server action of the admin area: session, permission, input, one transaction around `run`, revalidation
 * after it is committed. The answer is a result and never an exception that the person could have caused.
 */
export function staffAction<P extends Permission, Schema extends z.ZodType, Data>(
  spec: Spec<P, Schema, Data>,
) {
  const action = (posted: z.input<Schema>): Promise<ActionResult<Data>> =>
    settle(async () => {
      const viewer = await signedInStaff();
      if (!viewer) throw new DomainError('signed_out');
      const allowed = grantStaff<[P]>(viewer, spec.permission as P & One<P>);
      if (!allowed) throw new DomainError('not_found');
      const input = checkInput(spec.input, posted);
      const submissionId = spec.once ? (input as { submissionId?: string }).submissionId : undefined;
      const data = await retried(() =>
        database().transaction((tx) =>
          spec.once && submissionId
            ? once(tx, { action: spec.once, actorId: viewer.id, submissionId }, () =>
                spec.run(tx, allowed, input),
              )
            : spec.run(tx, allowed, input),
        ),
      );
      revalidateAll(spec.revalidates?.(data, input) ?? []);
      return data;
    });
  return declare(action, { area: 'staff', permission: spec.permission as P });
}
