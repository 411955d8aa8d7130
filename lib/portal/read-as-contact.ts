import 'server-only';
import { redirect } from 'next/navigation';
import type { Tx } from '@/db/client';
import { portalTransaction } from '@/lib/auth/portal-transaction';
import type { SignedInContact } from '@/lib/auth/viewers';

/**
 * The one way in which pages of the customer area read: as the portal's role, so that row-level security stands
 * behind every where-clause. The session is read again in the same transaction; ended meanwhile, it is sign-in.
 */
export async function readAsContact<Result>(
  viewer: SignedInContact,
  work: (tx: Tx) => Promise<Result>,
): Promise<Result> {
  const read = await portalTransaction(viewer.sessionId, async (tx) => ({ result: await work(tx) }));
  if (!read) redirect('/authentication/login');
  return read.result;
}
