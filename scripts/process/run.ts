import { spawn } from 'node:child_process';

/** The ids of another user of this machine, for starting a process as that user. */
export type Account = { uid: number; gid: number };

export type RunOptions = {
  account?: Account | null;
  cwd?: string;
  env?: NodeJS.ProcessEnv;
};

/**
 * Runs a command to its end and returns what it printed.
 *
 * @throws Error with the command's own words when it cannot be started or ends with anything but 0
 */
export function run(command: string, args: string[], options: RunOptions = {}): Promise<string> {
  const { account, ...rest } = options;
  return new Promise((resolve, reject) => {
    let output = '';
    const child = spawn(command, args, { ...rest, ...account, stdio: ['ignore', 'pipe', 'pipe'] });
    child.stdout.on('data', (text) => {
      output += text;
    });
    child.stderr.on('data', (text) => {
      output += text;
    });
    child.on('error', reject);
    child.on('close', (code, signal) => {
      if (code === 0) resolve(output);
      else reject(new Error(`${command} ended with ${signal ?? code}:\n${output.trim()}`));
    });
  });
}
