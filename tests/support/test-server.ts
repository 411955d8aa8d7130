import { mkdirSync, mkdtempSync, readdirSync, rmSync, statSync } from 'node:fs';
import { tmpdir, userInfo } from 'node:os';
import { join } from 'node:path';
import postgres from 'postgres';
import { migrate } from '../../db/migrate.ts';
import { appUrl, ensureDatabase, superuserUrl } from '../../scripts/postgres/database.ts';
import { startEmbedded } from '../../scripts/postgres/embedded.ts';
import { claimFolder, ownerOf } from '../../scripts/process/claim-folder.ts';

const ROOM = join(tmpdir(), `clientela-tests-${userInfo().uid}`);

/** Where clones are made from, and by whom. Plain text, so that vitest can hand it to its workers. */
export type TestServer = { superuserUrl: string; appUrl: string; template: string };

/** Nothing here outlives the run, so nothing needs to reach the disk. */
const IN_A_HURRY = {
  fsync: 'off',
  synchronous_commit: 'off',
  full_page_writes: 'off',
  max_connections: '400',
  shared_buffers: '256MB',
};

/**
 * Starts a PostgreSQL for one run of tests, in a temporary folder, with a migrated database that clones are
 * made from. What a killed run left in the temporary folder is cleared away first.
 */
export async function startTestServer(): Promise<TestServer & { stop: () => Promise<void> }> {
  mkdirSync(ROOM, { recursive: true });
  await clearAbandoned();
  const folder = mkdtempSync(join(ROOM, 'run-'));
  const release = await claimFolder(folder);
  const server = await startEmbedded(folder, IN_A_HURRY);
  const stop = async () => {
    await server.stop();
    release();
    rmSync(folder, { recursive: true, force: true });
  };
  try {
    await migrate(await ensureDatabase(server));
    const url = superuserUrl(server);
    const sql = postgres(url, { max: 1, prepare: false });
    // Nobody may sit in the template while it is cloned.
    await sql.unsafe('alter database clientela allow_connections false').finally(() => sql.end());
    return { superuserUrl: url, appUrl: appUrl(server), template: 'clientela', stop };
  } catch (error) {
    await stop();
    throw error;
  }
}

async function clearAbandoned(): Promise<void> {
  for (const name of readdirSync(ROOM)) {
    const folder = join(ROOM, name);
    // A young one may belong to a run that is about to claim it.
    if ((await ownerOf(folder)) || Date.now() - statSync(folder).mtimeMs < 60_000) continue;
    // Starting over ends the server that may still run there; then it can go.
    const rest = await startEmbedded(folder, IN_A_HURRY).catch(() => null);
    await rest?.stop();
    rmSync(folder, { recursive: true, force: true });
  }
}
