import { useTranslations } from 'next-intl';
import { useState } from 'react';
import { EmailPreview } from '@/components/mail/email-preview';
import { Field } from '@/components/ui/field';
import { Select } from '@/components/ui/select';
import { renderEmail } from '@/lib/mail/render-email';
import type { MailOptions, SendRecipient } from '@/lib/sending/mail-options';
import { withMessage } from '@/lib/sending/with-message';
import type { MailValues } from './send-values';

type SendPreviewProps = {
  options: MailOptions;
  chosen: readonly SendRecipient[];
  texts: MailValues['texts'];
  message: string;
};

/** The email as one of the recipients gets it. */
export function SendPreview({ options, chosen, texts, message }: SendPreviewProps) {
  const t = useTranslations('sending');
  const [reader, setReader] = useState('');
  const recipient = chosen.find(({ id }) => id === reader) ?? chosen[0];
  const made = recipient && rendered(options, recipient, texts, message.trim());
  return (
    <section className="min-w-0" aria-label={t('preview')}>
      {recipient && chosen.length > 1 ? (
        <Field label={t('previewFor')} className="mb-2">
          <Select value={recipient.id} onChange={(event) => setReader(event.target.value)}>
            {chosen.map(({ id, name }) => (
              <option key={id} value={id}>
                {name}
              </option>
            ))}
          </Select>
        </Field>
      ) : (
        <h2 className="mb-1 font-medium text-sm">{t('preview')}</h2>
      )}
      {recipient && made ? (
        <>
          <p className="wrap-any mb-2 text-muted text-sm">
            {t('subjectIs')}{' '}
            <bdi lang={recipient.language} className="text-ink">
              {made.subject}
            </bdi>
          </p>
          <EmailPreview html={made.html} title={t('preview')} />
        </>
      ) : (
        <p className="text-muted">{t('previewNone')}</p>
      )}
    </section>
  );
}

function rendered(
  { template, languages }: MailOptions,
  { language, direction, mayOpen, values }: SendRecipient,
  texts: MailValues['texts'],
  message: string,
) {
  const common = languages[language];
  const text = texts[language];
  if (!common || !text) return null;
  const { frame } = common;
  return renderEmail(
    template,
    { subject: text.subject, body: withMessage(text.body, message || null) },
    {
      ...values,
      ...common.values,
      message: message || undefined,
      link_note: mayOpen ? common.values.link_note : undefined,
    },
    { ...frame, direction, button: mayOpen ? frame.button : null },
  );
}
