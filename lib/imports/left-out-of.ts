import 'server-only';
import { DomainError } from '@/lib/actions/errors';
import type { Staff } from '@/lib/auth/viewers';
import { getImport } from './get-import';
import { leftOutFile } from './left-out';
import { simulateImport } from './simulate-import';

/** The rows that an import leaves or left out, as a file; null where there are none, or no such import. */
export async function leftOutOf(
  viewer: Staff<'customers:create'>,
  id: string,
  locale: string,
): Promise<Uint8Array | null> {
  const found = await getImport(viewer, id);
  if (!found) return null;
  if (found.state.kind === 'done') return found.state.leftOut;
  const plan = await simulateImport(viewer, found);
  return plan === null || plan instanceof DomainError ? null : leftOutFile(plan, found.settings, locale);
}
