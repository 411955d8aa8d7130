import 'server-only';
import type { Tx } from '@/db/client';
import type { Staff } from '@/lib/auth/viewers';
import { theCompany } from '@/lib/company/read-company';
import { today } from '@/lib/dates/day';
import { readSettings } from '@/lib/settings/read-settings';
import { writeSettings } from '@/lib/settings/write-settings';
import type { ReminderSettings } from './schemas';

/** Saves when customers are reminded. What is turned on counts from today: nobody is written to for what is past. */
export async function saveReminderSettings(
  tx: Tx,
  viewer: Staff<'settings:edit'>,
  input: ReminderSettings,
  now = new Date(),
): Promise<void> {
  const before = await readSettings(tx);
  const turnedOn =
    (input.invoiceReminders && !before.invoiceReminders) ||
    (input.estimateNoticeDays !== null && before.estimateNoticeDays === null) ||
    (input.proposalNoticeDays !== null && before.proposalNoticeDays === null);
  const { timeZone } = await theCompany(tx);
  await writeSettings(tx, viewer, {
    invoiceReminders: input.invoiceReminders,
    reminderBeforeDays: input.beforeDays,
    reminderAfterDays: input.afterDays,
    reminderEveryDays: input.everyDays,
    reminderMost: input.most,
    estimateNoticeDays: input.estimateNoticeDays,
    proposalNoticeDays: input.proposalNoticeDays,
    ...(turnedOn && { remindersSince: today(timeZone, now) }),
  });
}
