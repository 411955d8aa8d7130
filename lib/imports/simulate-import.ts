import 'server-only';
import { database } from '@/db/client';
import { DomainError } from '@/lib/actions/errors';
import type { Staff } from '@/lib/auth/viewers';
import type { StoredImport } from './get-import';
import { type Plan, planImport } from './plan-import';

/** The simulation of an open import, or why there can be none; null for one that is done. */
export async function simulateImport(
  viewer: Staff<'customers:create'>,
  { state, settings }: StoredImport,
): Promise<Plan | DomainError | null> {
  if (state.kind !== 'open') return null;
  try {
    return await planImport(database(), viewer, state.file, settings);
  } catch (error) {
    if (error instanceof DomainError) return error;
    throw error;
  }
}
