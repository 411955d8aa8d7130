import { join } from 'node:path';
import { createServer, createServerModuleRunner } from 'vite';
import { PROJECT } from '../project.ts';

/**
 * Imports a module that uses the product's own code, whose aliases and JSX Node does not read, and hands it to `work`.
 *
 * @param path relative to the project
 */
export async function withModule<Module, Result>(
  path: string,
  work: (module: Module) => Promise<Result>,
): Promise<Result> {
  const server = await createServer({
    configFile: false,
    root: PROJECT,
    logLevel: 'error',
    appType: 'custom',
    server: { middlewareMode: true, ws: false, watch: null },
    optimizeDeps: { noDiscovery: true },
    resolve: {
      alias: [
        { find: /^server-only$/, replacement: join(PROJECT, 'tests/support/server-only.ts') },
        { find: /^@\//, replacement: `${PROJECT}/` },
      ],
    },
  });
  const runner = createServerModuleRunner(server.environments.ssr, { hmr: false });
  try {
    return await work(await runner.import(join(PROJECT, path)));
  } finally {
    await runner.close();
    await server.close();
  }
}
