import { z } from 'zod';
import type { Tx } from '@/db/client';
import { portalAction } from '@/lib/actions/portal-action';
import { staffAction } from '@/lib/actions/staff-action';
import type { Permission } from '@/lib/auth/permissions';
import { requireContact } from '@/lib/auth/require-contact';
import { grantStaff, requireStaff } from '@/lib/auth/require-staff';
import type { Contact, SignedInContact, SignedInStaff, Staff } from '@/lib/auth/viewers';

// Nothing here runs: it is compiled with everything else, and each line marked as an error has to be one.
// Where one of them begins to compile, a permission can be forgotten, mistaken or widened without anybody noticing.

const input = z.object({ id: z.uuid() });
const issue = async (_tx: Tx, _viewer: Staff<'invoices:issue'>, _input: { id: string }) => null;
type Two = 'invoices:issue' | 'invoices:view';
const view = (_viewer: Staff<'customers:view'>) => [];

/** As it is meant to be. */
staffAction({ permission: 'invoices:issue', input, run: issue });

// @ts-expect-error forgotten
staffAction({ input, run: issue });

// @ts-expect-error another than what is done demands
staffAction({ permission: 'invoices:view', input, run: issue });

// @ts-expect-error misspelt
staffAction({ permission: 'invoices:isue', input, run: issue });

// @ts-expect-error widened to a union of which only one would be checked
staffAction({ permission: 'invoices:issue' as Two, input, run: issue });

// @ts-expect-error widened to all of them
staffAction({ permission: 'invoices:issue' as Permission, input, run: issue });

// @ts-expect-error one of them, but said to be a union
staffAction<Two, typeof input, null>({ permission: 'invoices:issue', input, run: issue });

// @ts-expect-error nothing at all
staffAction({ permission: undefined as never, input, run: issue });

export async function pages(signedIn: SignedInStaff) {
  view(await requireStaff('customers:view'));
  view(await requireStaff('customers:view', 'customers:edit'));

  // @ts-expect-error signed in is not enough
  view(await requireStaff());

  // @ts-expect-error another permission
  view(await requireStaff('invoices:view'));

  // @ts-expect-error misspelt
  await requireStaff('customer:view');

  // @ts-expect-error widened to a union of which only one would be checked
  await requireStaff('invoices:issue' as Two);

  // @ts-expect-error read from the session, but never asked for a permission
  view(signedIn);

  // @ts-expect-error granted nothing
  view(grantStaff(signedIn) ?? (await requireStaff('customers:view')));

  // @ts-expect-error granted as a union of which only one would be checked
  grantStaff(signedIn, 'invoices:issue' as Two);

  // @ts-expect-error written by hand
  view({ ...signedIn });
}

const list = (_viewer: Contact<'invoices'>) => [];
const rename = async (_tx: Tx, _viewer: Contact<'primary'>, _input: { id: string }) => null;

portalAction({ permission: 'primary', input, run: rename });

// @ts-expect-error forgotten
portalAction({ input, run: rename });

// @ts-expect-error another than what is done demands
portalAction({ permission: 'always', input, run: rename });

// @ts-expect-error widened
portalAction({ permission: 'primary' as 'primary' | 'always', input, run: rename });

export async function portalPages(signedIn: SignedInContact, colleague: Staff<'invoices:view'>) {
  list(await requireContact('invoices'));

  // @ts-expect-error signed in is not enough
  list(await requireContact('always'));

  // @ts-expect-error not even that
  list(await requireContact());

  // @ts-expect-error another module
  list(await requireContact('estimates'));

  // @ts-expect-error read from the session, but never asked for a permission
  list(signedIn);

  // @ts-expect-error staff are no contacts
  list(colleague);
}
