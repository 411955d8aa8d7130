'use client';

import { useRouter } from 'next/navigation';
import { useLocale, useTranslations } from 'next-intl';
import { useState } from 'react';
import { useStep } from '@/components/forms/use-step';
import { Banner } from '@/components/ui/banner';
import { Button } from '@/components/ui/button';
import { DateInput } from '@/components/ui/date-input';
import { Dialog } from '@/components/ui/dialog';
import { Field } from '@/components/ui/field';
import { Link } from '@/components/ui/link';
import { toast } from '@/components/ui/toast';
import type { ActionResult } from '@/lib/actions/errors';
import type { MissingField } from '@/lib/documents/document-seller';
import type { ExchangeAtIssue } from '@/lib/documents/exchange-at-issue';
import type { DocumentKind } from '@/lib/documents/states';
import { parseDecimal } from '@/lib/money/parse-decimal';
import { ExchangeField } from './exchange-field';

export type IssueAction = (input: {
  id: string;
  version: number;
  submissionId: string;
  issueDate: string;
  exchangeRate?: string;
}) => Promise<ActionResult<{ id: string; number: string }>>;

type IssueDialogProps = {
  kind: DocumentKind;
  document: { id: string; version: number; issueDate: string };
  submissionId: string;
  today: string;
  /** Of a document in another currency than the company's. */
  exchange: ExchangeAtIssue | null;
  issue: IssueAction;
};

/** Asks before a draft gets its number: from then on it can only be corrected by another document. */
export function IssueDialog({ kind, document, submissionId, today, exchange, issue }: IssueDialogProps) {
  const t = useTranslations('documents');
  const router = useRouter();
  const locale = useLocale();
  const [open, setOpen] = useState(false);
  const [issueDate, setIssueDate] = useState(document.issueDate);
  const [typedRate, setTypedRate] = useState('');
  const step = useStep<{ number: string }>(({ number }) => {
    setOpen(false);
    toast({ tone: 'green', title: t('issued', { kind, number }) });
    router.refresh();
  });
  const missing =
    step.error?.code === 'seller_incomplete' ? (step.error.details as { field: MissingField }[]) : [];
  const message = step.message(['issueDate', 'exchangeRate']);
  const { id, version } = document;
  const read = parseDecimal(typedRate, locale);
  const exchangeRate = typedRate.trim() === '' ? undefined : read.ok ? read.value : typedRate;
  return (
    <Dialog
      trigger={<Button variant="primary">{t('issue')}</Button>}
      open={open}
      onOpenChange={(next) => {
        setOpen(next);
        if (next) step.reset();
      }}
      title={t(`issueQuestion.${kind}`)}
      description={t('issueHelp')}
      footer={
        <>
          <Button onClick={() => setOpen(false)}>{t('notYet')}</Button>
          <Button
            variant="primary"
            pending={step.pending}
            onClick={() => step.run(() => issue({ id, version, submissionId, issueDate, exchangeRate }))}
          >
            {t('issue')}
          </Button>
        </>
      }
    >
      {message && (
        <Banner tone="red" alert className="mb-4">
          <p>{message}</p>
          {missing.length > 0 && (
            <p className="mt-1">
              {t('missing', { fields: missing.map(({ field }) => t(`sellerField.${field}`)).join(', ') })}{' '}
              <Link href="/admin/settings/company" className="underline">
                {t('toCompany')}
              </Link>
            </p>
          )}
        </Banner>
      )}
      <Field label={t('issueDate')} error={step.errorAt('issueDate')}>
        <DateInput value={issueDate} max={today} onChange={(event) => setIssueDate(event.target.value)} />
      </Field>
      {exchange && (
        <ExchangeField
          exchange={exchange}
          value={typedRate}
          error={step.errorAt('exchangeRate')}
          onChange={setTypedRate}
        />
      )}
    </Dialog>
  );
}
