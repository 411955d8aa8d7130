import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, describe, expect, it, vi } from 'vitest';
import { isRunning } from '../../scripts/process/running.ts';
import { type AppServer, startApp } from '../support/app-server.ts';

const dataFolder = mkdtempSync(join(tmpdir(), 'clientela-start-'));
afterAll(() => rmSync(dataFolder, { recursive: true, force: true }));

let app: AppServer;
const start = async () => {
  app = await startApp('', { DATA_DIR: dataFolder, WEB_WORKERS: '2' });
};
afterEach(() => app.stop());

const isReady = async () => (await fetch(`${app.url}/api/health`)).status === 200;

/** The processes that a process started, and theirs. */
function family(pid: number): number[] {
  const parents = readdirSync('/proc').flatMap((name) => {
    if (!/^\d+$/.test(name)) return [];
    try {
      const stat = readFileSync(`/proc/${name}/stat`, 'utf8');
      return [{ pid: Number(name), parent: Number(stat.slice(stat.lastIndexOf(')') + 2).split(' ')[1]) }];
    } catch {
      return [];
    }
  });
  const children = (of: number): number[] =>
    parents.filter(({ parent }) => parent === of).flatMap((child) => [child.pid, ...children(child.pid)]);
  return children(pid);
}

const databasePid = () =>
  Number(readFileSync(join(dataFolder, 'postgres/cluster/postmaster.pid'), 'utf8').split('\n')[0]);

describe.runIf(process.platform === 'linux')('the whole, on an embedded database', () => {
  it('leaves no process behind when it is stopped', async () => {
    await start();
    const all = [app.pid, databasePid(), ...family(app.pid)];
    expect(all.length).toBeGreaterThanOrEqual(4);
    await app.stop();
    expect(family(app.pid)).toEqual([]);
    await expect(fetch(app.url)).rejects.toThrow();
    expect(readdirSync(join(dataFolder, 'postgres/cluster'))).not.toContain('postmaster.pid');
  });

  it('goes on when a web process is killed, and starts another', async () => {
    await start();
    const before = family(app.pid);
    process.kill(before[0] ?? 0, 'SIGKILL');
    await vi.waitFor(() => {
      const now = family(app.pid);
      expect(now).not.toContain(before[0]);
      expect(now.length).toBe(before.length);
    }, 60_000);
    await vi.waitUntil(isReady, 60_000);
  });

  it('starts over what a killed predecessor left running', async () => {
    await start();
    const database = databasePid();
    const workers = family(app.pid);
    process.kill(app.pid, 'SIGKILL');
    await vi.waitUntil(() => workers.every((pid) => !isRunning(pid)), 60_000);
    expect(isRunning(database)).toBe(true);
    await start();
    expect(await isReady()).toBe(true);
    expect(databasePid()).not.toBe(database);
  });

  it('refuses a data folder that another one works with', async () => {
    await start();
    await expect(startApp('', { DATA_DIR: dataFolder })).rejects.toThrow(/in use by process \d+/);
    expect(await isReady()).toBe(true);
  });

  it('refuses a database of its own without a good secret', async () => {
    await start();
    const url = 'postgres://nobody@127.0.0.1:9/none';
    await expect(startApp(url, { AUTH_SECRET: 'short' })).rejects.toThrow(/AUTH_SECRET is too short/);
    await expect(startApp(url, { AUTH_SECRET: '' })).rejects.toThrow(/AUTH_SECRET is missing/);
  });
});
