import { spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { freePort } from '../../scripts/process/free-port.ts';
import { PROJECT } from '../../scripts/project.ts';

export type AppServer = {
  /** Without a slash at its end. */
  url: string;
  /** What it printed so far. */
  output: () => string;
  /** The process that started all the others. */
  pid: number;
  /** Ends it as a Ctrl-C does. */
  stop: () => Promise<void>;
};

/** How long a start may take where it has to build first. */
const START_MS = 240_000;

/**
 * Starts the built app, as `npm start` does, on a free port of loopback, and returns when it is ready. It
 * builds first only where the sources changed since the last build.
 *
 * @param databaseUrl say of `cloneDatabase`; it is not dropped here. Empty: an embedded one in `DATA_DIR`
 * @param environment beside what every start needs, say `RESEND_BASE_URL`
 * @throws Error with what it printed, where it did not get ready
 */
export async function startApp(
  databaseUrl: string,
  environment: Record<string, string> = {},
): Promise<AppServer> {
  const port = await freePort();
  const url = `http://localhost:${port}`;
  const dataFolder = mkdtempSync(join(tmpdir(), 'clientela-app-'));
  const app = spawn(process.execPath, ['scripts/start.ts'], {
    cwd: PROJECT,
    env: {
      ...process.env,
      // Not what vitest says of itself: the app is to be the one that people run.
      NODE_ENV: 'production',
      DATABASE_URL: databaseUrl,
      // As on the embedded database; tests of functions ask unprepared.
      DATABASE_PREPARE: '1',
      DATA_DIR: dataFolder,
      AUTH_SECRET: 'only-for-tests-'.repeat(3),
      APP_URL: url,
      HOST: '127.0.0.1',
      PORT: String(port),
      WEB_WORKERS: '1',
      ...environment,
    },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let output = '';
  const ended = new Promise<void>((resolve) => app.once('exit', () => resolve()));
  const ready = new Promise<void>((resolve) => {
    const listen = (text: Buffer) => {
      output += text;
      if (output.includes('Clientela is ready')) resolve();
    };
    app.stdout.on('data', listen);
    app.stderr.on('data', listen);
  });
  const stop = async () => {
    if (app.exitCode === null) app.kill('SIGINT');
    await ended;
    rmSync(dataFolder, { recursive: true, force: true });
  };

  const late = AbortSignal.timeout(START_MS);
  const tooLate = new Promise<void>((resolve) => late.addEventListener('abort', () => resolve()));
  await Promise.race([ready, ended, tooLate]);
  if (app.exitCode === null && !late.aborted) return { url, output: () => output, pid: app.pid ?? 0, stop };
  await stop();
  throw new Error(`The app did not start.\n${output}`);
}
