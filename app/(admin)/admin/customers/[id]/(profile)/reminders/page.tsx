import { randomUUID } from 'node:crypto';
import { notFound } from 'next/navigation';
import { getLocale, getTranslations } from 'next-intl/server';
import { mayStaff } from '@/lib/auth/permissions';
import { requireStaff } from '@/lib/auth/require-staff';
import { theCompany } from '@/lib/company/read-company';
import { getCustomer } from '@/lib/customers/get-customer';
import { addDays, today } from '@/lib/dates/day';
import { formatMoment } from '@/lib/dates/format';
import { listStaffReminders, remindedStaff } from '@/lib/staff-reminders/list-staff-reminders';
import { NewReminderDialog } from './_components/new-reminder-dialog';
import { RemindersList } from './_components/reminders-list';

/** What colleagues are to be reminded of about a customer. */
export default async function CustomerRemindersPage({
  params,
}: PageProps<'/admin/customers/[id]/reminders'>) {
  const viewer = await requireStaff('customers:view');
  const customer = (await getCustomer(viewer, (await params).id)) ?? notFound();
  const [t, locale, { timeZone }, reminders, people] = await Promise.all([
    getTranslations('reminders'),
    getLocale(),
    theCompany(),
    listStaffReminders(viewer, customer.id),
    remindedStaff(viewer),
  ]);
  const mayEdit = mayStaff(viewer.role, 'customers:edit') && !customer.erased;
  const now = new Date();
  return (
    <>
      {mayEdit && (
        <div className="mb-3">
          <NewReminderDialog
            people={people}
            initial={{
              submissionId: randomUUID(),
              customerId: customer.id,
              staffId: viewer.id,
              at: `${addDays(today(timeZone, now), 1)}T09:00`,
              text: '',
              email: true,
            }}
          />
        </div>
      )}
      {reminders.length === 0 ? (
        <p className="text-muted">{t('noneOfCustomer')}</p>
      ) : (
        <RemindersList
          mayEdit={mayEdit}
          reminders={reminders.map(({ id, at, text, person, email, emailedAt, doneAt }) => ({
            ...{ id, text, person, email, done: doneAt !== null, late: doneAt === null && at <= now },
            at: formatMoment(at, locale, timeZone),
            emailed: emailedAt !== null,
          }))}
        />
      )}
    </>
  );
}
