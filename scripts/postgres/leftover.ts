import { existsSync, readFileSync, readlinkSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { type RunOptions, run } from '../process/run.ts';
import { isRunning } from '../process/running.ts';
import type { Binaries } from './binaries.ts';

/**
 * Ends the server that a killed predecessor left running. The file with its id may also be older than the
 * last boot and name anybody's process; only one that stands in the cluster's folder is ours.
 */
export async function endLeftover(binaries: Binaries, cluster: string, options: RunOptions): Promise<void> {
  const file = join(cluster, 'postmaster.pid');
  if (!existsSync(file)) return;
  const pid = Number(readFileSync(file, 'utf8').split('\n')[0]);
  if (isRunning(pid) && (await standsIn(pid, cluster))) {
    await run(binaries.pgCtl, ['stop', '-D', cluster, '-m', 'fast', '-w', '-t', '60'], options);
  }
  rmSync(file, { force: true });
}

async function standsIn(pid: number, cluster: string): Promise<boolean> {
  if (process.platform === 'linux') {
    try {
      return readlinkSync(`/proc/${pid}/cwd`) === cluster;
    } catch {
      return false;
    }
  }
  if (process.platform === 'win32') return true;
  return await run('ps', ['-o', 'command=', '-p', String(pid)]).then(
    (command) => command.includes(cluster),
    () => false,
  );
}
