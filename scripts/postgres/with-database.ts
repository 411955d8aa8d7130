import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Settings } from '../environment/settings.ts';
import { claimFolder, ownerOf } from '../process/claim-folder.ts';
import { serverAccount } from './account.ts';
import { appUrl, ensureDatabase } from './database.ts';
import { startEmbedded } from './embedded.ts';
import { serverFolder } from './places.ts';

/**
 * Does something with the app's database: the one of `DATABASE_URL`, the embedded one of the app that runs,
 * or else the embedded one started for this long.
 */
export async function withDatabase<T>(settings: Settings, work: (url: string) => Promise<T>): Promise<T> {
  const { databaseUrl, dataFolder } = settings;
  if (databaseUrl) return await work(databaseUrl);
  if (await ownerOf(dataFolder)) {
    const folder = await serverFolder(dataFolder, await serverAccount());
    const kept = (name: string) => readFileSync(join(folder, name), 'utf8');
    return await work(appUrl({ port: Number(kept('port')), password: kept('password') }));
  }
  const release = await claimFolder(dataFolder);
  try {
    const server = await startEmbedded(dataFolder);
    try {
      return await work(await ensureDatabase(server));
    } finally {
      await server.stop();
    }
  } finally {
    release();
  }
}
