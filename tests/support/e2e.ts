import { test as base } from '@playwright/test';
import { browserBinary } from '../../lib/pdf/browser-binary.ts';
import { startApp } from './app-server.ts';
import { cloneDatabase, type TestDatabase } from './clone-database.ts';
import { TEST_SERVER } from './e2e-server.ts';
import type { TestServer } from './test-server.ts';

/** The app that a test talks to; `database` is null for one that runs elsewhere (`BASE_URL`). */
export type AppUnderTest = { url: string; database: TestDatabase | null };

type PerWorker = {
  /**
   * Files that name the same room may share an app and its data; each other room has its own, empty at first.
   * Playwright starts another worker when the value changes, and with it another app.
   */
  room: string;
  /** For the app of this room, say `SETUP_COMPANY`. Needs a room of its own. */
  environment: Record<string, string>;
  app: AppUnderTest;
};

/**
 * Playwright's test, against an app and a database of its own:
 * `test.use({ room: 'invoices', environment: { SETUP_COMPANY: 'Norte' } })`.
 */
export const test = base.extend<object, PerWorker>({
  room: ['shared', { option: true, scope: 'worker' }],
  environment: [{}, { option: true, scope: 'worker' }],
  launchOptions: [
    async ({ launchOptions }, use) => {
      const { executablePath, env } = await browserBinary();
      await use({ ...launchOptions, executablePath, env: { ...definedEnvironment(), ...env } });
    },
    { scope: 'worker' },
  ],
  app: [
    async ({ environment }, use) => {
      const elsewhere = process.env.BASE_URL;
      if (elsewhere) return await use({ url: elsewhere.replace(/\/$/, ''), database: null });
      const server: TestServer = JSON.parse(process.env[TEST_SERVER] ?? '');
      const database = await cloneDatabase(server);
      const app = await startApp(database.url, environment);
      await use({ url: app.url, database });
      await app.stop();
      await database.drop();
    },
    { scope: 'worker', timeout: 300_000 },
  ],
  baseURL: async ({ app }, use) => use(app.url),
});

export { expect } from '@playwright/test';

function definedEnvironment(): Record<string, string> {
  return Object.fromEntries(
    Object.entries(process.env).filter((entry): entry is [string, string] => !!entry[1]),
  );
}
