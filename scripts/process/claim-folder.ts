import { chmodSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { isRunning, startOf } from './running.ts';

type Owner = { pid: number; start: string | null };

/**
 * Makes a folder ours while this process lives, so that two of us never start a server on the same data. A
 * claim whose process is gone, killed without a chance to clean up, is taken over.
 *
 * @returns a function that gives the folder back
 * @throws Error naming the process that holds it
 */
export async function claimFolder(folder: string): Promise<() => void> {
  mkdirSync(folder, { recursive: true });
  // Root starts the database as another user, who must pass through; nobody else needs to look inside.
  chmodSync(folder, process.getuid?.() === 0 ? 0o711 : 0o700);
  const file = join(folder, 'owner.json');
  const mine = JSON.stringify({ pid: process.pid, start: await startOf(process.pid) } satisfies Owner);
  for (let attempt = 0; attempt < 3; attempt++) {
    try {
      writeFileSync(file, mine, { flag: 'wx', mode: 0o600 });
      return () => rmSync(file, { force: true });
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
    }
    const holder = await ownerOf(folder);
    if (holder) throw new Error(`${folder} is in use by process ${holder.pid}. Stop it, or set DATA_DIR.`);
    rmSync(file, { force: true });
  }
  throw new Error(`${folder} is being claimed by another process at this moment.`);
}

/** The living process that holds a folder, or null. */
export async function ownerOf(folder: string): Promise<Owner | null> {
  let owner: Owner;
  try {
    owner = JSON.parse(readFileSync(join(folder, 'owner.json'), 'utf8'));
  } catch {
    return null;
  }
  if (!isRunning(owner.pid)) return null;
  return owner.start === (await startOf(owner.pid)) ? owner : null;
}
