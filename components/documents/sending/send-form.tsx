'use client';

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
import { Link } from '@/components/ui/link';
import { SaveBar } from '@/components/ui/save-bar';
import { toast } from '@/components/ui/toast';
import type { ActionResult } from '@/lib/actions/errors';
import type { MissingField } from '@/lib/documents/document-seller';
import type { DocumentKind } from '@/lib/documents/states';
import type { SendOptions } from '@/lib/sending/send-options';
import { LISTS } from '../documents-href';
import { MailFields } from './mail-fields';
import { initialSending, postedMail, type SendValues } from './send-values';

type Sent = { id: string; number: string; emails: number };

export type SendAction = (input: ReturnType<typeof postedMail<SendValues>>) => Promise<ActionResult<Sent>>;

type SendFormProps = { kind: DocumentKind; options: SendOptions; submissionId: string; send: SendAction };

/** To whom a document goes, with what, and beside it the email as each of them gets it. */
export function SendForm({ kind, options, submissionId, send }: SendFormProps) {
  const t = useTranslations('sending');
  const router = useRouter();
  const page = `${LISTS[kind]}/${options.id}`;
  const form = useActionForm({
    initial: initialSending(options, submissionId),
    action: (values) => send(postedMail(values, options)),
    onDone: ({ number, emails }) => {
      toast({ tone: 'green', title: t('sent', { number, count: emails }) });
      router.push(page);
      router.refresh();
    },
  });
  const { values, set, setValues, errorAt, error } = form;
  const missing =
    error?.code === 'seller_incomplete' ? (error.details as { field: MissingField }[]) : undefined;
  // What issuing refuses of the draft itself stands at no field of this form.
  const elsewhere = Object.keys(error?.fields ?? {})
    .filter((field) => !/^(issueDate|recipients|cc|message|texts)/.test(field))
    .map((field) => errorAt(field));
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
      <MailFields
        options={options}
        values={values}
        onChange={(part) => setValues((current) => ({ ...current, ...part }))}
        error={error}
        errorAt={errorAt}
        first={
          values.issueDate !== undefined && (
            <Field label={t('issueDate')} help={t('issueHelp')} error={errorAt('issueDate')}>
              <DateInput
                value={values.issueDate}
                max={options.today}
                onChange={(event) => set('issueDate', event.target.value)}
              />
            </Field>
          )
        }
        attachment={
          <Checkbox
            label={t('attachPdf')}
            help={t('attachPdfHelp')}
            checked={values.attachPdf}
            onChange={(event) => set('attachPdf', event.target.checked)}
          />
        }
      />
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
