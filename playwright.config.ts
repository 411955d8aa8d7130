import { defineConfig } from '@playwright/test';

// The browser, and the app that each file talks to, come from tests/support/e2e.ts.
export default defineConfig({
  testDir: 'tests/e2e',
  globalSetup: './tests/support/e2e-server.ts',
  // Each worker has an app of its own; while one waits for an answer, the other uses both cores.
  // Elsewhere there is one app for all, whose settings some of the tests change.
  workers: process.env.BASE_URL ? 1 : 2,
  forbidOnly: true,
  // Generous, since two apps and two browsers share what cores there are; nothing waits longer than it must.
  timeout: 180_000,
  expect: { timeout: 30_000 },
  reporter: 'list',
  use: {
    // What fades in is not there yet when axe measures its contrast.
    contextOptions: { reducedMotion: 'reduce' },
    // Pictures and copies of the page at each action cost a sixth of the run; `--trace on` has them where one is wanted.
    trace: { mode: 'retain-on-failure', screenshots: false, snapshots: false },
    screenshot: 'only-on-failure',
    video: 'off',
  },
});
