import { randomBytes } from 'node:crypto';
import {
  chownSync,
  existsSync,
  mkdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { dirname, join } from 'node:path';
import { freePort, isFree } from '../process/free-port.ts';
import { type Account, type RunOptions, run } from '../process/run.ts';
import type { Binaries } from './binaries.ts';
import { endLeftover } from './leftover.ts';

/** A running PostgreSQL on loopback. */
export type Server = {
  port: number;
  /** The superuser's password. */
  password: string;
  /** Ends every session and the server; what was committed stays. */
  stop: () => Promise<void>;
};

export type ServerPlan = {
  /** Holds the cluster, its log, its password and the port it had last. */
  folder: string;
  binaries: Binaries;
  account: Account | null;
  /** Settings for the command line, beside ours. */
  settings?: Record<string, string>;
};

const ENOUGH_LOG = 10 * 1024 * 1024;

/**
 * Starts the server of a folder, making it first where there is none, and ending one that a killed
 * predecessor left. `pg_ctl` puts the server into a process group of its own, so that a Ctrl-C in the
 * terminal reaches the app and not the database, which has to live until the app is done with it.
 *
 * @throws Error with the end of the server's log
 */
export async function startServer(plan: ServerPlan): Promise<Server> {
  const { folder, binaries, account } = plan;
  const cluster = join(folder, 'cluster');
  const log = join(folder, 'server.log');
  const options: RunOptions = { account, cwd: folder, env: plainEnvironment() };
  const password = keptPassword(folder, account);

  await initialise(plan, cluster, options);
  await endLeftover(binaries, cluster, options);
  if (existsSync(log) && statSync(log).size > ENOUGH_LOG) rmSync(log);

  const stop = async () => {
    await run(binaries.pgCtl, ['stop', '-D', cluster, '-m', 'fast', '-w', '-t', '60'], options);
  };
  for (let attempt = 1; ; attempt++) {
    const port = await choosePort(join(folder, 'port'));
    const settings = Object.entries({
      port: String(port),
      listen_addresses: '127.0.0.1',
      unix_socket_directories: '',
      ...plan.settings,
    }).map(([key, value]) => `-c ${key}=${value}`);
    try {
      await run(
        binaries.pgCtl,
        ['start', '-D', cluster, '-l', log, '-w', '-t', '300', '-o', settings.join(' ')],
        options,
      );
      return { port, password, stop };
    } catch (error) {
      rmSync(join(folder, 'port'), { force: true });
      if (attempt === 3) throw new Error(`The database did not start.\n${lastLines(log)}`, { cause: error });
    }
  }
}

/** Our environment without what would point PostgreSQL's programs to another server or cluster. */
function plainEnvironment(): NodeJS.ProcessEnv {
  const kept = Object.entries(process.env).filter(([key]) => !key.startsWith('PG') && !key.startsWith('LC_'));
  return { ...Object.fromEntries(kept), LC_ALL: 'C', NODE_ENV: process.env.NODE_ENV };
}

function keptPassword(folder: string, account: Account | null): string {
  const file = join(folder, 'password');
  if (!existsSync(file)) {
    writeFileSync(file, randomBytes(24).toString('hex'), { mode: 0o600 });
    if (account) chownSync(file, account.uid, account.gid);
  }
  return readFileSync(file, 'utf8');
}

/** Makes the cluster beside its place and moves it there when it is whole: a half one is never started. */
async function initialise(plan: ServerPlan, cluster: string, options: RunOptions): Promise<void> {
  if (existsSync(join(cluster, 'PG_VERSION')))
    return await refuseOtherVersion(plan.binaries, cluster, options);
  const unfinished = `${cluster}.unfinished`;
  for (const rest of [unfinished, cluster]) rmSync(rest, { recursive: true, force: true });
  const args = [
    ['-D', unfinished, '--username=postgres', `--pwfile=${join(plan.folder, 'password')}`],
    ['--auth=scram-sha-256', '--encoding=UTF8', '--locale=C', '--no-instructions'],
    // Names sort as people expect, whatever the machine's locale: é beside e, ñ after n.
    ['--locale-provider=icu', '--icu-locale=und'],
    ['--set=timezone=UTC', '--set=log_timezone=UTC'],
    plan.settings?.fsync === 'off' ? ['--no-sync'] : [],
  ];
  await run(plan.binaries.initdb, args.flat(), options);
  renameSync(unfinished, cluster);
}

async function refuseOtherVersion(binaries: Binaries, cluster: string, options: RunOptions): Promise<void> {
  const has = readFileSync(join(cluster, 'PG_VERSION'), 'utf8').trim();
  const needs = /\) (\d+)/.exec(await run(binaries.pgCtl, ['--version'], options))?.[1];
  if (has !== needs) {
    throw new Error(
      `${dirname(cluster)} was made by PostgreSQL ${has}, and this is ${needs}. ` +
        'Take a dump with the former version of this app and restore it with this one.',
    );
  }
}

/** The port of the last time while it is free, so that bookmarks of database tools stay right. */
async function choosePort(file: string): Promise<number> {
  const last = existsSync(file) ? Number(readFileSync(file, 'utf8')) : 0;
  const port = last > 0 && (await isFree(last)) ? last : await freePort();
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, String(port));
  return port;
}

function lastLines(log: string): string {
  return existsSync(log) ? readFileSync(log, 'utf8').trim().split('\n').slice(-15).join('\n') : '';
}
