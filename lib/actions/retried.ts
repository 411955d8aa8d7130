import 'server-only';
import { postgresError } from './database-errors';

/** A deadlock and a failed serialisation: PostgreSQL ends one of two that stood in each other's way. */
const PASSING = new Set(['40P01', '40001']);
const TRIES = 3;

/** Runs a transaction again whose only fault was to meet another one; nothing of the first try is left. */
export async function retried<Result>(transaction: () => Promise<Result>): Promise<Result> {
  for (let tries = 1; ; tries += 1) {
    try {
      return await transaction();
    } catch (error) {
      if (tries === TRIES || !PASSING.has(postgresError(error)?.code ?? '')) throw error;
    }
  }
}
