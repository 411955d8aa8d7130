import { mkdirSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { join } from 'node:path';
import { readSettings, type Settings } from '../environment/settings.ts';
import { ensureDatabase } from '../postgres/database.ts';
import { startEmbedded } from '../postgres/embedded.ts';
import { claimFolder } from '../process/claim-folder.ts';
import { PROJECT } from '../project.ts';

/**
 * Runs something on the bench's own database: that of `DATABASE_URL`, or an embedded one in `.bench` (or `DATA_DIR`).
 * Files of settings are not read: what they name is the database that people work with.
 */
export async function withBenchDatabase<Result>(work: (url: string) => Promise<Result>): Promise<Result> {
  if (process.env.DATABASE_URL) return await work(process.env.DATABASE_URL);
  const folder = benchSettings().dataFolder;
  mkdirSync(folder, { recursive: true });
  const release = await claimFolder(folder);
  try {
    const server = await startEmbedded(folder, { max_connections: String(60 + 20 * availableParallelism()) });
    try {
      return await work(await ensureDatabase(server));
    } finally {
      await server.stop();
    }
  } finally {
    release();
  }
}

const benchSettings = (): Settings =>
  readSettings({ ...process.env, DATA_DIR: process.env.DATA_DIR || join(PROJECT, '.bench') }, false);
