import { spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { PROJECT } from '../project.ts';
import { compressStatic } from './compress-static.ts';
import { refuseIncompleteMessages } from './refuse-incomplete-messages.ts';

const STAMP = join(PROJECT, '.next', 'built-from');

/** What a build reads; the packages are told by the lock file and the patches on them. */
const SOURCES = [
  ...['app', 'components', 'db', 'lib', 'messages', 'patches', 'public'],
  ...['instrumentation.ts', 'proxy.ts', 'next.config.mjs', 'postcss.config.mjs'],
  ...['package.json', 'package-lock.json', 'tsconfig.json', '.env', '.env.local'],
];

/**
 * Builds the app, unless the last successful build was made of the same sources.
 *
 * @param signal ends a build that is under way
 * @throws Error with what the build printed
 */
export async function buildOnce(signal: AbortSignal): Promise<void> {
  if (existsSync(STAMP) && readFileSync(STAMP, 'utf8') === stamp()) return;
  console.log('Building the app; this takes a minute, and is done again only after a change.');
  rmSync(STAMP, { force: true });
  refuseIncompleteMessages();
  const before = sources();
  await build(signal);
  await compressStatic(join(PROJECT, '.next', 'static'));
  // A source that was changed meanwhile may or may not be in the build: then the next start builds again.
  if (before === sources()) writeFileSync(STAMP, stamp());
}

/** Names the sources and the build that was made of them, so that somebody's `next build` between counts. */
function stamp(): string {
  const buildId = join(PROJECT, '.next', 'BUILD_ID');
  return `${sources()} ${existsSync(buildId) ? readFileSync(buildId, 'utf8') : ''}`;
}

function sources(): string {
  const hash = createHash('sha256').update(process.version);
  for (const name of SOURCES) {
    const path = join(PROJECT, name);
    if (!existsSync(path)) continue;
    const entries = statSync(path).isDirectory()
      ? (readdirSync(path, { recursive: true }) as string[]).sort().map((entry) => join(path, entry))
      : [path];
    for (const file of entries)
      if (statSync(file).isFile()) hash.update(`\0${file}\0`).update(readFileSync(file));
  }
  return hash.digest('hex');
}

function build(signal: AbortSignal): Promise<void> {
  return new Promise((resolve, reject) => {
    const next = join(PROJECT, 'node_modules/next/dist/bin/next');
    let output = '';
    const child = spawn(process.execPath, [next, 'build'], {
      cwd: PROJECT,
      env: { ...process.env, NODE_ENV: 'production' },
      stdio: ['ignore', 'pipe', 'pipe'],
      signal,
    });
    child.stdout.on('data', (text) => {
      output += text;
    });
    child.stderr.on('data', (text) => {
      output += text;
    });
    child.on('error', reject);
    child.on('close', (code) =>
      code === 0 ? resolve() : reject(new Error(`The build failed.\n${output.trim()}`)),
    );
  });
}
