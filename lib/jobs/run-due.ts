import 'server-only';
import { database } from '@/db/client';
import { readCompany } from '@/lib/company/read-company';
import { runDueSchedules } from '@/lib/schedules/run-due-schedules';

/**
 * What is due by the clock rather than by something that happened: on one's own server the process with the jobs
 * calls it again and again, elsewhere the cron route does. What an outage missed is caught up.
 * @param goesOn is asked before each piece of work
 */
export async function runDue(now = new Date(), goesOn: () => boolean = () => true): Promise<void> {
  if (!(await readCompany(database()))) return;
  await runDueSchedules(now, goesOn);
}
