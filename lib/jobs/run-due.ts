import 'server-only';
import { database } from '@/db/client';
import { readCompany } from '@/lib/company/read-company';
import { runDueReminders } from '@/lib/reminders/run-due-reminders';
import { runDueSchedules } from '@/lib/schedules/run-due-schedules';
import { runDueStaffReminders } from '@/lib/staff-reminders/run-due-staff-reminders';

/**
 * What is due by the clock rather than by something that happened: on one's own server the process with the jobs
 * calls it again and again, elsewhere the cron route does. What an outage missed is caught up.
 * @param goesOn is asked before each piece of work
 */
export async function runDue(now = new Date(), goesOn: () => boolean = () => true): Promise<void> {
  if (!(await readCompany(database()))) return;
  await runDueSchedules(now, goesOn);
  await runDueReminders(now, goesOn);
  await runDueStaffReminders(now, goesOn);
}
