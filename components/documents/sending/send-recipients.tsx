import { CircleAlert } from 'lucide-react';
import { useLocale, useTranslations } from 'next-intl';
import { useId } from 'react';
import { Checkbox } from '@/components/ui/checkbox';
import { languageName } from '@/lib/i18n/locales';
import type { SendRecipient } from '@/lib/sending/mail-options';

type SendRecipientsProps = {
  recipients: readonly SendRecipient[];
  chosen: readonly string[];
  onChange: (chosen: string[]) => void;
  error?: string;
};

/** The customer's active contacts, each with the language that their email is in. */
export function SendRecipients({ recipients, chosen, onChange, error }: SendRecipientsProps) {
  const t = useTranslations('sending');
  const locale = useLocale();
  const made = useId();
  const choose = (id: string, yes: boolean) =>
    onChange(recipients.map((each) => each.id).filter((each) => (each === id ? yes : chosen.includes(each))));
  return (
    <fieldset className="min-w-0" aria-describedby={error && made}>
      <legend className="mb-1 font-medium text-sm">{t('recipients')}</legend>
      {recipients.length === 0 && <p className="text-muted">{t('noContacts')}</p>}
      <div className="flex flex-col gap-1">
        {recipients.map(({ id, name, email, language, wants, mayOpen }) => (
          <Checkbox
            key={id}
            checked={chosen.includes(id)}
            aria-invalid={error ? true : undefined}
            onChange={(event) => choose(id, event.target.checked)}
            label={
              <>
                <bdi>{name}</bdi>{' '}
                <bdi dir="ltr" className="text-muted">
                  {email}
                </bdi>
              </>
            }
            help={[
              languageName(language, locale),
              ...(wants ? [] : [t('notAsked')]),
              ...(mayOpen ? [] : [t('withoutLink')]),
            ].join(' · ')}
          />
        ))}
      </div>
      {error && (
        <p id={made} className="mt-1 flex gap-1.5 text-red text-sm">
          <CircleAlert aria-hidden className="mt-0.5 size-4 shrink-0" />
          {error}
        </p>
      )}
    </fieldset>
  );
}
