import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { PROJECT } from '../project.ts';

/** Reads `.env.local` and `.env` of the project; what the environment already says stays. */
export function loadEnvironmentFiles(): void {
  for (const name of ['.env.local', '.env']) {
    const file = join(PROJECT, name);
    if (existsSync(file)) process.loadEnvFile(file);
  }
}
