import { mkdirSync } from 'node:fs';
import { migrate } from '../db/migrate.ts';
import { authSecret } from './environment/auth-secret.ts';
import { loadEnvironmentFiles } from './environment/load-files.ts';
import { readSettings, type Settings } from './environment/settings.ts';
import { ensureDatabase } from './postgres/database.ts';
import { startEmbedded } from './postgres/embedded.ts';
import { claimFolder } from './process/claim-folder.ts';
import { isFree } from './process/free-port.ts';
import { stopSignal } from './process/stop-signal.ts';
import { PROJECT } from './project.ts';
import { buildOnce } from './web/build-once.ts';
import { startWorkers } from './web/workers.ts';

// Starts everything, in this order: database, migrations, build, web processes; and stops it in the opposite
// one, at a signal or when something fails.

process.chdir(PROJECT);
process.env.NEXT_TELEMETRY_DISABLED = '1';

const undo: (() => Promise<void> | void)[] = [];
const stop = stopSignal();

try {
  await start();
} catch (error) {
  // An interrupted step fails, too, and that is no news.
  if (!stop.aborted) {
    console.error(error instanceof Error ? `\n${error.message}` : error);
    process.exitCode = 1;
  }
}
for (const step of undo.reverse()) await Promise.resolve(step()).catch(complain);
process.exit();

async function start(): Promise<void> {
  loadEnvironmentFiles();
  const settings = readSettings(process.env, process.argv.includes('--dev'));
  if (!(await isFree(settings.port, settings.host))) {
    throw new Error(`Port ${settings.port} is taken. Stop what listens there, or set PORT.`);
  }
  mkdirSync(settings.dataFolder, { recursive: true });
  const secret = authSecret(process.env.AUTH_SECRET, settings);

  const databaseUrl = settings.databaseUrl ?? (await ownDatabase(settings));
  stop.throwIfAborted();
  await migrate(databaseUrl);
  stop.throwIfAborted();
  if (!settings.development) await buildOnce(stop);
  stop.throwIfAborted();

  const workers = startWorkers(settings.workers, {
    NODE_ENV: settings.development ? 'development' : 'production',
    NEXT_MANUAL_SIG_HANDLE: 'true',
    DATABASE_URL: databaseUrl,
    // Between us and our own server stands no pooler that would mix up prepared statements.
    DATABASE_PREPARE: settings.databaseUrl ? (process.env.DATABASE_PREPARE ?? '') : '1',
    DATA_DIR: settings.dataFolder,
    AUTH_SECRET: secret,
    NEXTAUTH_SECRET: secret,
    APP_URL: settings.appUrl,
    NEXTAUTH_URL: settings.appUrl,
    HOST: settings.host,
    PORT: String(settings.port),
  });
  undo.push(workers.stop);
  const stopped = new Promise<void>((resolve) => stop.addEventListener('abort', () => resolve()));
  await Promise.race([workers.ready, stopped]);
  if (!stop.aborted) console.log(`\nClientela is ready: ${settings.appUrl}\n`);
  await Promise.race([workers.failed, stopped]);
}

/** Starts the embedded PostgreSQL, with room for as many web processes as there are. */
async function ownDatabase(settings: Settings): Promise<string> {
  undo.push(await claimFolder(settings.dataFolder));
  const server = await startEmbedded(settings.dataFolder, {
    max_connections: String(Math.max(100, 40 + 20 * settings.workers)),
  });
  undo.push(server.stop);
  return await ensureDatabase(server);
}

function complain(error: unknown): void {
  console.error(error);
  process.exitCode = 1;
}
