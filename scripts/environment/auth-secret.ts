import { randomBytes } from 'node:crypto';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Settings } from './settings.ts';

const SHORTEST = 32;

/**
 * The secret that sessions are signed with: `AUTH_SECRET`, or, on our own database and in development, one
 * that is made once and kept in the data folder.
 *
 * @throws Error when a server with a database of its own is to run in production without a good one: several
 * instances would each make another
 */
export function authSecret(given: string | undefined, settings: Settings): string {
  if (given && given.length >= SHORTEST) return given;
  if (!settings.development && (given || settings.databaseUrl)) {
    throw new Error(
      `AUTH_SECRET ${given ? 'is too short' : 'is missing'}: set it to at least ${SHORTEST} characters, ` +
        'the same on every instance, for example the output of: openssl rand -hex 32',
    );
  }
  const file = join(settings.dataFolder, 'auth-secret');
  if (!existsSync(file)) writeFileSync(file, randomBytes(32).toString('hex'), { mode: 0o600 });
  return readFileSync(file, 'utf8');
}
