import { parseArgs } from 'node:util';
import type * as Seed from '../tests/bench/seed/seed.ts';
import { withBenchDatabase } from './bench/bench-database.ts';
import { withModule } from './bench/import-module.ts';
import { PROJECT } from './project.ts';

// Fills the bench's own database: npm run bench:seed [-- --customers 1000000]

process.chdir(PROJECT);
const { values } = parseArgs({ options: { customers: { type: 'string', default: '100000' } } });
const customers = Number(values.customers);
const begun = performance.now();
const seconds = () => ((performance.now() - begun) / 1000).toFixed(1).padStart(6);

try {
  if (!(customers >= 1000)) throw new Error('--customers must be a number from 1000 on.');
  await withBenchDatabase((url) =>
    withModule<typeof Seed, void>('tests/bench/seed/seed.ts', ({ seed }) =>
      seed(url, customers, (text) => console.log(`${seconds()} s  ${text}`)),
    ),
  );
  console.log(`${seconds()} s  seeded`);
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
}
