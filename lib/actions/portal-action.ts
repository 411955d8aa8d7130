import 'server-only';
import type { z } from 'zod';
import type { Tx } from '@/db/client';
import { allowTry, type Limit } from '@/lib/auth/attempts';
import { mayStaff, type Permission } from '@/lib/auth/permissions';
import { portalChange } from '@/lib/auth/portal-transaction';
import { grantContact } from '@/lib/auth/require-contact';
import { signedInContact } from '@/lib/auth/signed-in-contact';
import type { Contact, One, PortalPermission, SignedInContact } from '@/lib/auth/viewers';
import { checkInput } from './check-input';
import { declare } from './declared';
import { type ActionResult, DomainError } from './errors';
import { retried } from './retried';
import { revalidateAll, settle } from './settle';

type Spec<P extends PortalPermission, Schema extends z.ZodType, Data> = {
  permission: One<P>;
  /**
   * What staff who opened the customer area as the contact need to do this in its place. Without it, it is the
   * contact's alone: what binds, what is said in its name, its ways in, what it has seen.
   */
  staffNeed?: Permission;
  input: Schema;
  run: (tx: Tx, viewer: Contact<NoInfer<P>>, input: z.output<Schema>) => Promise<Data>;
  revalidates?: (data: Data, input: z.output<Schema>) => string[];
  /** How often a session may try: counted before the transaction, so that a failed try stays counted. */
  limits?: (sessionId: string) => readonly Limit[];
};

/**
 * A server action of the customer area. Its transaction runs as the portal's role: what row-level security
 * hides from the contact does not exist for it. Audit rows and jobs are written by `asOwner`.
 */
export function portalAction<P extends PortalPermission, Schema extends z.ZodType, Data>(
  spec: Spec<P, Schema, Data>,
) {
  const allow = (viewer: SignedInContact) => {
    const allowed = grantContact<[P]>(viewer, spec.permission as P & One<P>);
    if (!allowed) throw new DomainError('not_found');
    const role = viewer.opened?.by.role;
    if (role && !(spec.staffNeed && mayStaff(role, spec.staffNeed))) throw new DomainError('contact_alone');
    return allowed;
  };
  const action = (posted: z.input<Schema>): Promise<ActionResult<Data>> =>
    settle(async () => {
      // Whoever may not call it learns that and nothing of its input. It is asked again in the transaction.
      const signedIn = await signedInContact();
      if (!signedIn) throw new DomainError('signed_out');
      allow(signedIn);
      const { sessionId } = signedIn;
      const input = checkInput(spec.input, posted);
      if (spec.limits && !(await allowTry(spec.limits(sessionId)))) throw new DomainError('too_many_tries');
      const run = async (tx: Tx, viewer: SignedInContact) => {
        return { data: await spec.run(tx, allow(viewer), input) };
      };
      const done = await retried(() => portalChange(sessionId, run));
      if (!done) throw new DomainError('signed_out');
      revalidateAll(spec.revalidates?.(done.data, input) ?? []);
      return done.data;
    });
  return declare(action, { area: 'portal', permission: spec.permission as P });
}
