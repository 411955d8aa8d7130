'use client';

import { useRouter } from 'next/navigation';
import { useTranslations } from 'next-intl';
import { useState } from 'react';
import { StepDialog } from '@/components/forms/step-dialog';
import { useStep } from '@/components/forms/use-step';
import { Banner } from '@/components/ui/banner';
import { Combobox } from '@/components/ui/combobox';
import { Field } from '@/components/ui/field';
import type { ActionResult } from '@/lib/actions/errors';
import type { DocumentKind } from '@/lib/documents/states';
import { LISTS } from '../documents-href';
import type { FoundCustomer } from '../editor/customer-field';

export type CopyActions = {
  copy: (input: {
    id: string;
    submissionId: string;
    customerId: string;
  }) => Promise<ActionResult<{ id: string }>>;
  search: (input: { text: string }) => Promise<ActionResult<FoundCustomer[]>>;
};

type CopyDialogProps = {
  kind: DocumentKind;
  id: string;
  submissionId: string;
  /** Whose document it is, and its currency. */
  customer: { id: string; name: string; currency: string };
  actions: CopyActions;
  open: boolean;
  onOpenChange: (open: boolean) => void;
};

/** Asks for whom a document is copied; the copy opens in its editor. */
export function CopyDialog({
  kind,
  id,
  submissionId,
  customer,
  actions,
  open,
  onOpenChange,
}: CopyDialogProps) {
  const t = useTranslations('conversions');
  const router = useRouter();
  const [chosen, setChosen] = useState<FoundCustomer | null>(customer);
  const step = useStep<{ id: string }>((made) => router.push(`${LISTS[kind]}/${made.id}/edit`));
  const message = step.message(['customerId']);
  return (
    <StepDialog
      open={open}
      onOpenChange={onOpenChange}
      title={t('copyQuestion')}
      description={t('copyHelp')}
      cancel={t('cancel')}
      confirm={t('copy')}
      pending={step.pending}
      message={message}
      onConfirm={() => step.run(() => actions.copy({ id, submissionId, customerId: chosen?.id ?? '' }))}
    >
      <Field label={t('customer')} error={step.errorAt('customerId')}>
        <Combobox
          value={chosen && { value: chosen.id, label: chosen.name, hint: chosen.currency }}
          onChange={(option) =>
            setChosen(option && { id: option.value, name: option.label, currency: option.hint ?? '' })
          }
          placeholder={t('chooseCustomer')}
          onSearch={async (text) => {
            const result = await actions.search({ text });
            if (!result.ok) throw new Error(result.error.code);
            return result.data.map(({ id: value, name, currency }) => ({
              value,
              label: name,
              hint: currency,
            }));
          }}
        />
      </Field>
      {chosen && chosen.currency !== customer.currency && (
        <Banner tone="amber" className="mt-4">
          {t('otherCurrency', { from: customer.currency, to: chosen.currency })}
        </Banner>
      )}
    </StepDialog>
  );
}
