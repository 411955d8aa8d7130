import { useFormatter, useLocale, useTranslations } from 'next-intl';
import { LISTS } from '@/components/documents/documents-href';
import { Description, DescriptionList } from '@/components/ui/description-list';
import { Link } from '@/components/ui/link';
import { languageName } from '@/lib/i18n/locales';
import type { LoggedEmail } from '@/lib/mail/get-email';
import { isTemplateName } from '@/lib/mail/template-names';

/** From whom to whom, when, and how often it was tried. */
export function EmailFacts({ email }: { email: LoggedEmail }) {
  const t = useTranslations('emailLog');
  const names = useTranslations('emailTemplates');
  const format = useFormatter();
  const locale = useLocale();
  const moment = (date: Date) => format.dateTime(date, { dateStyle: 'medium', timeStyle: 'medium' });
  return (
    <DescriptionList className="self-start">
      <Description term={t('to')}>
        <Person name={email.toName} address={email.toEmail} />
      </Description>
      {email.cc.length > 0 && (
        <Description term={t('cc')}>
          <bdi dir="ltr">{email.cc.join(', ')}</bdi>
        </Description>
      )}
      {email.document && (
        <Description term={t('document')}>
          <Link href={`${LISTS[email.document.kind]}/${email.documentId}`} className="hover:underline">
            <bdi>{email.document.number}</bdi>
          </Link>
          {email.attachPdf && <span className="text-muted"> {t('attached')}</span>}
        </Description>
      )}
      {email.paymentId && (
        <Description term={t('payment')}>
          <Link href={`/admin/payments/${email.paymentId}`} className="hover:underline">
            {t('receiptOf')}
          </Link>
        </Description>
      )}
      {email.customerId && (
        <Description term={t('customer')}>
          <Link href={`/admin/customers/${email.customerId}`} className="hover:underline">
            <bdi>{email.customer}</bdi>
          </Link>
        </Description>
      )}
      <Description term={t('from')}>
        <Person name={email.fromName} address={email.fromEmail} />
      </Description>
      {email.replyTo && (
        <Description term={t('replyTo')}>
          <bdi dir="ltr">{email.replyTo}</bdi>
        </Description>
      )}
      <Description term={t('template')}>
        {isTemplateName(email.template) ? names(`name.${email.template}`) : email.template}
      </Description>
      <Description term={t('language')}>{languageName(email.language, locale)}</Description>
      <Description term={t('written')}>{moment(email.createdAt)}</Description>
      {email.sentAt && <Description term={t('sent')}>{moment(email.sentAt)}</Description>}
      <Description term={t('attempts')}>{format.number(email.attempts)}</Description>
      {email.providerId && <Description term={t('providerId')}>{email.providerId}</Description>}
    </DescriptionList>
  );
}

function Person({ name, address }: { name: string; address: string }) {
  return (
    <>
      <bdi>{name}</bdi>
      <br />
      <bdi dir="ltr" className="text-muted">
        {address}
      </bdi>
    </>
  );
}
