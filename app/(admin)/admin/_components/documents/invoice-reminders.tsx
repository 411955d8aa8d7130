import { getLocale, getTranslations } from 'next-intl/server';
import { InvoiceRemindersDialog } from '@/components/reminders/invoice-reminders-dialog';
import { mayStaff } from '@/lib/auth/permissions';
import type { Staff } from '@/lib/auth/viewers';
import { theCompany } from '@/lib/company/read-company';
import { formatDay, formatMoment } from '@/lib/dates/format';
import { readInvoiceReminders } from '@/lib/reminders/invoice-reminders';
import { setInvoiceRemindersAction } from '../../invoices/actions';

type InvoiceRemindersProps = { viewer: Staff<'invoices:view'>; invoiceId: string; open: boolean };

/** What was sent of an invoice's reminders and what comes next; nothing where there is neither. */
export async function InvoiceReminders({ viewer, invoiceId, open }: InvoiceRemindersProps) {
  const reminders = await readInvoiceReminders(viewer, invoiceId);
  if (!open && reminders.sent.length === 0) return null;
  const [t, e, locale, { timeZone }] = await Promise.all([
    getTranslations('reminders'),
    getTranslations('errors'),
    getLocale(),
    theCompany(),
  ]);
  const { rule, settingsOn, sent, next } = reminders;
  return (
    <section>
      <h2 className="mb-2 text-lg">{t('title')}</h2>
      <ul className="flex flex-col gap-1 text-sm">
        {sent.map(({ id, step, at, reason }) => (
          <li key={id} className="wrap-any">
            {t('step', { step: step.startsWith('after') ? 'after' : step })}:{' '}
            {reason
              ? t('notSent', { reason: e(reason) })
              : t('sentOn', { at: formatMoment(at, locale, timeZone) })}
          </li>
        ))}
        {open && (
          <li className="text-muted">
            {next ? t('next', { day: formatDay(next.day, locale) }) : t('noNext')}
            {rule.mode !== 'settings' && ` · ${t(`modes.${rule.mode}`)}`}
          </li>
        )}
      </ul>
      {open && mayStaff(viewer.role, 'invoices:edit') && (
        <div className="mt-2">
          <InvoiceRemindersDialog
            key={rule.mode}
            initial={rule}
            settingsOn={settingsOn}
            save={setInvoiceRemindersAction}
          />
        </div>
      )}
    </section>
  );
}
