import { loadEnvironmentFiles } from './environment/load-files.ts';
import { readSettings } from './environment/settings.ts';
import { withDatabase } from './postgres/with-database.ts';
import { PROJECT } from './project.ts';
import { resetAdministrator } from './reset-administrator.ts';

// For who has locked themselves out: npm run admin:reset [-- email] prints a link that sets a new password.

process.chdir(PROJECT);
try {
  loadEnvironmentFiles();
  const settings = readSettings(process.env, false);
  const { email, token } = await withDatabase(settings, (url) => resetAdministrator(url, process.argv[2]));
  console.log(`A new password for ${email}, within the next hour and once:\n`);
  console.log(`${settings.appUrl}/admin/password/${token}`);
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
}
