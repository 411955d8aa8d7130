'use client';

import Link from 'next/link';
import { useRouter } from 'next/navigation';
import { useTranslations } from 'next-intl';
import type { FormEvent } from 'react';
import { useActionForm } from '@/components/forms/use-action-form';
import { Banner } from '@/components/ui/banner';
import { Button } from '@/components/ui/button';
import { ButtonLink } from '@/components/ui/button-link';
import { Checkbox } from '@/components/ui/checkbox';
import { DateInput } from '@/components/ui/date-input';
import { Field } from '@/components/ui/field';
import { Input } from '@/components/ui/input';
import { SaveBar } from '@/components/ui/save-bar';
import { Textarea } from '@/components/ui/textarea';
import { toast } from '@/components/ui/toast';
import type { ActionResult } from '@/lib/actions/errors';
import type { MissingField } from '@/lib/documents/document-seller';
import type { DocumentKind } from '@/lib/documents/states';
import type { SendOptions } from '@/lib/sending/send-options';
import { LISTS } from '../documents-href';
import { SendPreview } from './send-preview';
import { SendRecipients } from './send-recipients';
import { SendTexts } from './send-texts';
import { initialSending, postedSending } from './send-values';

type Sent = { id: string; number: string; emails: number };

export type SendAction = (input: ReturnType<typeof postedSending>) => Promise<ActionResult<Sent>>;

type SendFormProps = { kind: DocumentKind; options: SendOptions; submissionId: string; send: SendAction };

/** To whom a document goes, with what, and beside it the email as each of them gets it. */
export function SendForm({ kind, options, submissionId, send }: SendFormProps) {
  const t = useTranslations('sending');
  const router = useRouter();
  const page = `${LISTS[kind]}/${options.id}`;
  const form = useActionForm({
    initial: initialSending(options, submissionId),
    action: (values) => send(postedSending(values, options)),
    onDone: ({ number, emails }) => {
      toast({ tone: 'green', title: t('sent', { number, count: emails }) });
      router.push(page);
      router.refresh();
    },
  });
  const { values, set, errorAt, error } = form;
  const chosen = options.recipients.filter(({ id }) => values.recipients.includes(id));
  const missing =
    error?.code === 'seller_incomplete' ? (error.details as { field: MissingField }[]) : undefined;
  // What issuing refuses of the draft itself stands at no field of this form.
  const elsewhere = Object.keys(error?.fields ?? {})
    .filter((field) => !/^(issueDate|recipients|cc|message|texts)/.test(field))
    .map((field) => errorAt(field));
  const copies = Object.keys(error?.fields ?? {}).find((field) => field.startsWith('cc'));
  const submit = (event: FormEvent) => {
    event.preventDefault();
    form.submit();
  };
  return (
    <form onSubmit={submit} noValidate>
      {form.message && (
        <Banner tone="red" alert className="mb-4">
          <p>{form.message}</p>
          {missing && <Missing fields={missing} />}
          {elsewhere.length > 0 && <p>{elsewhere.join(' ')}</p>}
        </Banner>
      )}
      <div className="grid gap-x-8 gap-y-6 lg:grid-cols-2">
        <div className="flex min-w-0 flex-col gap-5">
          {values.issueDate !== undefined && (
            <Field label={t('issueDate')} help={t('issueHelp')} error={errorAt('issueDate')}>
              <DateInput
                value={values.issueDate}
                max={options.today}
                onChange={(event) => set('issueDate', event.target.value)}
              />
            </Field>
          )}
          <SendRecipients
            recipients={options.recipients}
            chosen={values.recipients}
            onChange={(recipients) => set('recipients', recipients)}
            error={errorAt('recipients')}
          />
          <Field label={t('cc')} optional help={t('ccHelp')} error={copies && errorAt(copies)}>
            <Input
              dir="ltr"
              inputMode="email"
              autoComplete="off"
              value={values.cc}
              onChange={(event) => set('cc', event.target.value)}
            />
          </Field>
          <Checkbox
            label={t('attachPdf')}
            help={t('attachPdfHelp')}
            checked={values.attachPdf}
            onChange={(event) => set('attachPdf', event.target.checked)}
          />
          <Field label={t('message')} optional help={t('messageHelp')} error={errorAt('message')}>
            <Textarea
              rows={3}
              value={values.message}
              onChange={(event) => set('message', event.target.value)}
            />
          </Field>
          <SendTexts
            recipients={chosen}
            texts={values.texts}
            onChange={(texts) => set('texts', texts)}
            error={form.error}
          />
        </div>
        <SendPreview options={options} chosen={chosen} texts={values.texts} message={values.message} />
      </div>
      <SaveBar>
        <Button type="submit" variant="primary" pending={form.pending}>
          {t(options.number === null ? 'issueAndSend' : 'send')}
        </Button>
        <ButtonLink href={page}>{t('cancel')}</ButtonLink>
      </SaveBar>
    </form>
  );
}

function Missing({ fields }: { fields: readonly { field: MissingField }[] }) {
  const t = useTranslations('documents');
  return (
    <p className="mt-1">
      {t('missing', { fields: fields.map(({ field }) => t(`sellerField.${field}`)).join(', ') })}{' '}
      <Link href="/admin/settings/company" className="underline">
        {t('toCompany')}
      </Link>
    </p>
  );
}
