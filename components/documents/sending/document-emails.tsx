import { useLocale, useTimeZone, useTranslations } from 'next-intl';
import { EmailStatePill } from '@/components/mail/email-state-pill';
import { Link } from '@/components/ui/link';
import { formatMoment } from '@/lib/dates/format';
import type { DocumentEmail } from '@/lib/sending/document-emails';

type DocumentEmailsProps = {
  emails: readonly DocumentEmail[];
  /** The first time that its customer saw it. */
  viewedAt: Date | null;
  /** Whether each leads to the email log. */
  mayOpenLog: boolean;
};

/** How a document reached its customer: each email and how far it has come, and whether it was looked at. */
export function DocumentEmails({ emails, viewedAt, mayOpenLog }: DocumentEmailsProps) {
  const t = useTranslations('sending');
  const locale = useLocale();
  const timeZone = useTimeZone() ?? 'UTC';
  if (emails.length === 0 && !viewedAt) return null;
  return (
    <section aria-label={t('emails')}>
      <h2 className="mb-2 text-lg">{t('emails')}</h2>
      {viewedAt && (
        <p className="mb-2">{t('viewed', { moment: formatMoment(viewedAt, locale, timeZone) })}</p>
      )}
      <ul className="flex flex-col gap-2">
        {emails.map(({ id, toName, toEmail, state, createdAt }) => (
          <li key={id} className="flex flex-wrap items-start justify-between gap-x-3">
            <span className="wrap-any min-w-0">
              <bdi>{toName}</bdi>{' '}
              <bdi dir="ltr" className="text-muted">
                {toEmail}
              </bdi>
              <span className="block text-muted text-sm">
                {mayOpenLog ? (
                  <Link href={`/admin/email-log/${id}`} className="hover:underline">
                    {formatMoment(createdAt, locale, timeZone)}
                  </Link>
                ) : (
                  formatMoment(createdAt, locale, timeZone)
                )}
              </span>
            </span>
            <EmailStatePill state={state} />
          </li>
        ))}
      </ul>
    </section>
  );
}
