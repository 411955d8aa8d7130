'use client';

import { Paperclip } from 'lucide-react';
import { useRouter } from 'next/navigation';
import { useTranslations } from 'next-intl';
import { useActionForm } from '@/components/forms/use-action-form';
import { Banner } from '@/components/ui/banner';
import { Button } from '@/components/ui/button';
import { ButtonLink } from '@/components/ui/button-link';
import { SaveBar } from '@/components/ui/save-bar';
import { toast } from '@/components/ui/toast';
import type { ActionResult } from '@/lib/actions/errors';
import type { MailOptions } from '@/lib/sending/mail-options';
import { MailFields } from './mail-fields';
import { initialMail, type MailValues, postedMail } from './send-values';

export type PaperMail = ReturnType<typeof postedMail<MailValues>>;

type PaperFormProps<About> = {
  options: MailOptions;
  submissionId: string;
  /** What is sent, as the action names it. */
  about: About;
  send: (input: PaperMail & About) => Promise<ActionResult<{ emails: number }>>;
  /** Where one came from. */
  back: string;
};

/** To whom a receipt or a statement goes. */
export function PaperForm<About extends object>({
  options,
  submissionId,
  about,
  send,
  back,
}: PaperFormProps<About>) {
  const t = useTranslations('sending');
  const router = useRouter();
  const form = useActionForm<MailValues, { emails: number }>({
    initial: initialMail(options, submissionId),
    action: (values) => send({ ...postedMail(values, options), ...about }),
    onDone: ({ emails }) => {
      toast({ tone: 'green', title: t('sentPaper', { count: emails }) });
      router.push(back);
      router.refresh();
    },
  });
  return (
    <form
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        form.submit();
      }}
    >
      {form.message && (
        <Banner tone="red" alert className="mb-4">
          {form.message}
        </Banner>
      )}
      <MailFields
        options={options}
        values={form.values}
        onChange={(part) => form.setValues((current) => ({ ...current, ...part }))}
        error={form.error}
        errorAt={form.errorAt}
        attachment={
          <p className="flex gap-1.5 text-muted text-sm">
            <Paperclip aria-hidden className="mt-0.5 size-4 shrink-0" />
            {t('pdfGoes')}
          </p>
        }
      />
      <SaveBar>
        <Button type="submit" variant="primary" pending={form.pending}>
          {t('send')}
        </Button>
        <ButtonLink href={back}>{t('cancel')}</ButtonLink>
      </SaveBar>
    </form>
  );
}
