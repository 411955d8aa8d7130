import { createHash } from 'node:crypto';
import { chownSync, mkdirSync, readdirSync, rmdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { type Account, run } from '../process/run.ts';

/** Where things stand that the server's user cannot reach in the project, say below /root. */
export const ELSEWHERE = '/var/lib/clientela';

/**
 * The folder that holds the server's files: `postgres` in the data folder, or, where the server's user can't
 * reach that, one of its own below /var/lib, named after the data folder and noted in it.
 */
export async function serverFolder(dataFolder: string, account: Account | null): Promise<string> {
  const near = join(dataFolder, 'postgres');
  if (await canUse(near, account)) return near;
  if (readdirSync(near).length > 0) throw new Error(`The database's user can no longer reach ${near}.`);
  rmdirSync(near);
  const name = createHash('sha256').update(dataFolder).digest('hex').slice(0, 16);
  const far = join(ELSEWHERE, name);
  if (!(await canUse(far, account)))
    throw new Error(`The database's user can write neither ${near} nor ${far}.`);
  writeFileSync(join(dataFolder, 'database-is-in.txt'), `${far}\n`);
  return far;
}

async function canUse(folder: string, account: Account | null): Promise<boolean> {
  mkdirSync(folder, { recursive: true, mode: 0o711 });
  if (!account) return true;
  chownSync(folder, account.uid, account.gid);
  return await run('/bin/sh', ['-c', 'cd -- "$1" && test -w .', 'sh', folder], { account, cwd: '/' }).then(
    () => true,
    () => false,
  );
}
