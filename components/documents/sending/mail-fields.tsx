import { useTranslations } from 'next-intl';
import type { ReactNode } from 'react';
import { Field } from '@/components/ui/field';
import { Input } from '@/components/ui/input';
import { Textarea } from '@/components/ui/textarea';
import type { ActionError } from '@/lib/actions/errors';
import type { MailOptions } from '@/lib/sending/mail-options';
import { SendPreview } from './send-preview';
import { SendRecipients } from './send-recipients';
import { SendTexts } from './send-texts';
import type { MailValues } from './send-values';

type MailFieldsProps = {
  options: MailOptions;
  values: MailValues;
  onChange: (part: Partial<MailValues>) => void;
  error: ActionError | null;
  errorAt: (field: string) => string | undefined;
  /** Above the recipients. */
  first?: ReactNode;
  /** What goes along. */
  attachment: ReactNode;
};

/** To whom an email goes and what it says, and beside it the email as each of them gets it. */
export function MailFields({
  options,
  values,
  onChange,
  error,
  errorAt,
  first,
  attachment,
}: MailFieldsProps) {
  const t = useTranslations('sending');
  const chosen = options.recipients.filter(({ id }) => values.recipients.includes(id));
  const hasLink = Object.values(options.languages).some(({ frame }) => frame.button);
  const copies = Object.keys(error?.fields ?? {}).find((field) => field.startsWith('cc'));
  return (
    <div className="grid gap-x-8 gap-y-6 lg:grid-cols-2">
      <div className="flex min-w-0 flex-col gap-5">
        {first}
        <SendRecipients
          recipients={options.recipients}
          chosen={values.recipients}
          onChange={(recipients) => onChange({ recipients })}
          error={errorAt('recipients')}
        />
        <Field
          label={t('cc')}
          optional
          help={t(hasLink ? 'ccHelp' : 'ccHelpPlain')}
          error={copies && errorAt(copies)}
        >
          <Input
            dir="ltr"
            inputMode="email"
            autoComplete="off"
            value={values.cc}
            onChange={(event) => onChange({ cc: event.target.value })}
          />
        </Field>
        {attachment}
        <Field label={t('message')} optional help={t('messageHelp')} error={errorAt('message')}>
          <Textarea
            rows={3}
            value={values.message}
            onChange={(event) => onChange({ message: event.target.value })}
          />
        </Field>
        <SendTexts
          recipients={chosen}
          texts={values.texts}
          onChange={(texts) => onChange({ texts })}
          error={error}
        />
      </div>
      <SendPreview options={options} chosen={chosen} texts={values.texts} message={values.message} />
    </div>
  );
}
