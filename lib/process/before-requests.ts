import 'server-only';
import { startJobs } from '@/lib/jobs/start-jobs';
import { setUpFromEnvironment } from '@/lib/setup/unattended-setup';

/**
 * Sets the company up where the environment says so, and runs the jobs in the one process that is told to. Where
 * that fails the process ends: Next would go on and answer every request with an error.
 */
export async function beforeRequests(): Promise<void> {
  try {
    await setUpFromEnvironment();
    if (process.env.CLIENTELA_JOBS === '1') await startJobs();
  } catch (error) {
    console.error(error);
    process.exit(1);
  }
}
