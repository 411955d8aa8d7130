import { useLocale, useTranslations } from 'next-intl';
import { Folded } from '@/components/forms/folded';
import { Field } from '@/components/ui/field';
import { Input } from '@/components/ui/input';
import { Textarea } from '@/components/ui/textarea';
import type { ActionError } from '@/lib/actions/errors';
import { directionOf, languageName } from '@/lib/i18n/locales';
import type { SendRecipient } from '@/lib/sending/mail-options';
import { languagesOf, type MailValues } from './send-values';

type SendTextsProps = {
  recipients: readonly SendRecipient[];
  texts: MailValues['texts'];
  onChange: (texts: MailValues['texts']) => void;
  error: ActionError | null;
};

/** The email's subject and text, to be changed for this once, in each language that a recipient reads. */
export function SendTexts({ recipients, texts, onChange, error }: SendTextsProps) {
  const t = useTranslations('sending');
  const tError = useTranslations('errors');
  const locale = useLocale();
  const languages = languagesOf(recipients);
  const refused = Object.entries(error?.fields ?? {}).filter(([field]) => field.startsWith('texts.'));
  if (languages.length === 0) return null;
  return (
    <Folded title={t('changeText')} open={refused.length > 0}>
      <p className="text-muted text-sm">{t('changeTextHelp')}</p>
      {refused.map(([field, { code, params }]) => (
        <p key={field} role="alert" className="text-red text-sm">
          {tError(code, params)}
        </p>
      ))}
      {languages.map((language) => {
        const text = texts[language];
        if (!text) return null;
        const written = { lang: language, dir: directionOf(language) };
        const change = (part: Partial<typeof text>) =>
          onChange({ ...texts, [language]: { ...text, ...part } });
        const name = { language: languageName(language, locale) };
        return (
          <div key={language} className="flex flex-col gap-3">
            <Field label={t('subject', name)}>
              <Input
                {...written}
                value={text.subject}
                onChange={(event) => change({ subject: event.target.value })}
              />
            </Field>
            <Field label={t('body', name)}>
              <Textarea
                {...written}
                rows={8}
                value={text.body}
                onChange={(event) => change({ body: event.target.value })}
              />
            </Field>
          </div>
        );
      })}
    </Folded>
  );
}
