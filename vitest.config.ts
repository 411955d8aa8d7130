import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vitest/config';

const root = fileURLToPath(new URL('.', import.meta.url));
const alias = [
  // Outside a React server bundle the marker throws; tests are a server too.
  { find: /^server-only$/, replacement: `${root}tests/support/server-only.ts` },
  { find: /^@\//, replacement: root },
];

export default defineConfig({
  resolve: { alias },
  test: {
    // Vitest leaves one core free, which is half of a machine with two.
    maxWorkers: '100%',
    projects: [
      {
        resolve: { alias },
        test: {
          name: 'unit',
          include: ['tests/unit/**/*.test.{ts,tsx}'],
          // Nothing here keeps a state, so that one process can run many files.
          isolate: false,
          // Some read all of the sources, which takes a while on a busy machine.
          testTimeout: 120_000,
        },
      },
      {
        resolve: { alias },
        test: {
          name: 'integration',
          include: ['tests/{integration,faults}/**/*.test.{ts,tsx}'],
          globalSetup: ['tests/support/database-server.ts'],
          // Reading the packages anew for each file took as long as the tests; own-process.ts keeps files apart.
          isolate: false,
          setupFiles: ['tests/support/own-process.ts'],
          testTimeout: 120_000,
          hookTimeout: 120_000,
        },
      },
      {
        resolve: { alias },
        test: {
          // Against the built app; each file starts its own. While one waits for its app, another one works.
          name: 'http',
          include: ['tests/{http,screens}/**/*.test.{ts,tsx}'],
          globalSetup: ['tests/support/database-server.ts'],
          testTimeout: 300_000,
          hookTimeout: 300_000,
          expect: { poll: { timeout: 30_000 } },
        },
      },
    ],
  },
});
