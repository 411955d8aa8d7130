import { serverAccount } from './account.ts';
import { findBinaries } from './binaries.ts';
import { serverFolder } from './places.ts';
import { type Server, startServer } from './server.ts';

/**
 * Starts the PostgreSQL that comes with the app, its files in or (for root) near the data folder.
 *
 * @param dataFolder absolute path of a folder that exists
 * @param settings for the server's command line
 */
export async function startEmbedded(
  dataFolder: string,
  settings: Record<string, string> = {},
): Promise<Server> {
  const account = await serverAccount();
  const [binaries, folder] = await Promise.all([
    findBinaries(dataFolder, account),
    serverFolder(dataFolder, account),
  ]);
  return await startServer({ binaries, folder, account, settings });
}
