import { migrate } from '../db/migrate.ts';
import { loadEnvironmentFiles } from './environment/load-files.ts';
import { readSettings } from './environment/settings.ts';
import { withDatabase } from './postgres/with-database.ts';
import { PROJECT } from './project.ts';

// The deploy command: brings the database of DATABASE_URL, or the embedded one, to the newest migration.

process.chdir(PROJECT);
try {
  loadEnvironmentFiles();
  const applied = await withDatabase(readSettings(process.env, false), migrate);
  console.log(applied === 0 ? 'The database is up to date.' : `Applied ${applied} migrations.`);
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
}
