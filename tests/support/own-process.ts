import { afterAll, vi } from 'vitest';

// Integration tests share a process, in which packages are read once for many files. Each file still begins as if the
// process were its own: with modules that nobody has used, the environment as it was, and no database.

type Kept = { clientelaDatabase?: { $client: { end: () => Promise<void> } } };
const kept = globalThis as Kept;
const environment = { ...process.env };

vi.resetModules();

afterAll(async () => {
  await kept.clientelaDatabase?.$client.end();
  delete kept.clientelaDatabase;
  for (const name of Object.keys(process.env)) if (!(name in environment)) delete process.env[name];
  Object.assign(process.env, environment);
});
