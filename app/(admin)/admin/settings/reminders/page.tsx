import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { requireStaff } from '@/lib/auth/require-staff';
import { currentSettings } from '@/lib/settings/read-settings';
import { ReminderSettingsForm } from './_components/reminder-settings-form';

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('reminders'))('title') };
}

/** When customers are reminded of invoices, and told that an estimate or a proposal expires. */
export default async function ReminderSettingsPage() {
  await requireStaff('settings:view');
  const settings = await currentSettings();
  return (
    <ReminderSettingsForm
      initial={{
        invoiceReminders: settings.invoiceReminders,
        beforeDays: settings.reminderBeforeDays,
        afterDays: settings.reminderAfterDays,
        everyDays: settings.reminderEveryDays,
        most: settings.reminderMost,
        estimateNoticeDays: settings.estimateNoticeDays,
        proposalNoticeDays: settings.proposalNoticeDays,
      }}
    />
  );
}
