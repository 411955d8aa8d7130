import { parseArgs } from 'node:util';
import type * as Run from '../tests/bench/run.ts';
import { withBenchDatabase } from './bench/bench-database.ts';
import { withModule } from './bench/import-module.ts';
import { PROJECT } from './project.ts';

// Measures the built app on the bench's own database:
// npm run bench [-- --json FILE] [--markdown] [--only "customer list"] [--plans]

process.chdir(PROJECT);
try {
  const { values } = parseArgs({
    options: {
      json: { type: 'string' },
      markdown: { type: 'boolean' },
      only: { type: 'string' },
      plans: { type: 'boolean' },
    },
  });
  await withBenchDatabase((url) =>
    withModule<typeof Run, void>('tests/bench/run.ts', ({ run }) => run(url, {}, values)),
  );
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
}
