'use client';

import { useRouter } from 'next/navigation';
import { useTranslations } from 'next-intl';
import { useState } from 'react';
import { Banner } from '@/components/ui/banner';
import { Button } from '@/components/ui/button';
import { Dialog } from '@/components/ui/dialog';
import { Field } from '@/components/ui/field';
import { Textarea } from '@/components/ui/textarea';
import type { ActionResult } from '@/lib/actions/errors';
import type { DocumentKind } from '@/lib/documents/states';
import { useStep } from './step-form';

export type VoidAction = (input: {
  id: string;
  version: number;
  reason: string;
}) => Promise<ActionResult<unknown>>;

type VoidDialogProps = {
  kind: DocumentKind;
  document: { id: string; version: number };
  voidIt: VoidAction;
  open: boolean;
  onOpenChange: (open: boolean) => void;
};

/** Asks why an invoice or a credit note is voided, before it is. */
export function VoidDialog({ kind, document, voidIt, open, onOpenChange }: VoidDialogProps) {
  const t = useTranslations('documents');
  const router = useRouter();
  const [reason, setReason] = useState('');
  const step = useStep<unknown>(() => {
    onOpenChange(false);
    router.refresh();
  });
  const message = step.message(['reason']);
  const { id, version } = document;
  return (
    <Dialog
      open={open}
      onOpenChange={onOpenChange}
      title={t('voidQuestion', { kind })}
      description={t('voidHelp')}
      footer={
        <>
          <Button onClick={() => onOpenChange(false)}>{t('notYet')}</Button>
          <Button
            variant="danger"
            pending={step.pending}
            onClick={() => step.run(() => voidIt({ id, version, reason }))}
          >
            {t('void')}
          </Button>
        </>
      }
    >
      {message && (
        <Banner tone="red" alert className="mb-4">
          {message}
        </Banner>
      )}
      <Field label={t('voidReason')} error={step.errorAt('reason')}>
        <Textarea value={reason} onChange={(event) => setReason(event.target.value)} />
      </Field>
    </Dialog>
  );
}
