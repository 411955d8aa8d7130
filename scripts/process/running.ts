import { readFileSync } from 'node:fs';
import { run } from './run.ts';

/** True while a process of that id exists, whoever it belongs to. */
export function isRunning(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
}

/**
 * When a process began, as the system words it: together with its id this names a process for good, while
 * the id alone is given to another one sooner or later (in a container within minutes).
 *
 * @returns null when there is no such process, or when the system does not tell
 */
export async function startOf(pid: number): Promise<string | null> {
  if (process.platform === 'linux') {
    try {
      const stat = readFileSync(`/proc/${pid}/stat`, 'utf8');
      // The second field is the program's name in brackets and may hold anything; 20 fields later it stands.
      return stat.slice(stat.lastIndexOf(')') + 2).split(' ')[19] ?? null;
    } catch {
      return null;
    }
  }
  if (process.platform === 'win32') return null;
  return await run('ps', ['-o', 'lstart=', '-p', String(pid)]).then(
    (text) => text.trim() || null,
    () => null,
  );
}
