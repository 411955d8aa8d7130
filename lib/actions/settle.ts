import 'server-only';
import { revalidatePath } from 'next/cache';
import { tellRule } from './database-errors';
import { type ActionResult, asActionError, DomainError } from './errors';

/** Runs the work of an action; an expected failure becomes its answer, anything else goes to the error boundary. */
export async function settle<Data>(work: () => Promise<Data>): Promise<ActionResult<Data>> {
  try {
    return { ok: true, data: await work() };
  } catch (error) {
    const told = tellRule(error);
    if (told instanceof DomainError) return { ok: false, error: asActionError(told) };
    throw error;
  }
}

export function revalidateAll(paths: readonly string[]): void {
  for (const path of paths) revalidatePath(path);
}
