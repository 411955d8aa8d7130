import { useLocale, useTimeZone, useTranslations } from 'next-intl';
import { Banner } from '@/components/ui/banner';
import type { GivenAnswer } from '@/lib/answers/document-answer';
import { formatMoment } from '@/lib/dates/format';

/** What the customer answered, who said so, when and from where. */
export function DocumentAnswer({ answer }: { answer: GivenAnswer }) {
  const t = useTranslations('sending');
  const locale = useLocale();
  const timeZone = useTimeZone() ?? 'UTC';
  const { name, email, reason, ip, createdAt } = answer;
  return (
    <Banner tone={answer.answer === 'accepted' ? 'green' : 'amber'} title={t(`answer.${answer.answer}`)}>
      <p>
        <bdi>{name || t('answerByLink')}</bdi> {email && <bdi dir="ltr">{email}</bdi>}
      </p>
      {reason && (
        <p className="whitespace-pre-line">
          <bdi>{reason}</bdi>
        </p>
      )}
      <p className="text-sm">
        {[formatMoment(createdAt, locale, timeZone), ...(ip ? [t('answerFrom', { ip })] : [])].join(' · ')}
      </p>
    </Banner>
  );
}
