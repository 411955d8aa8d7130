'use client';

import { useTranslations } from 'next-intl';
import type { ComponentProps } from 'react';
import { DateInput } from '@/components/ui/date-input';
import { Field } from '@/components/ui/field';
import { AddressLines } from './address-lines';
import { type CustomerActions, CustomerField } from './customer-field';
import { useEditor } from './editor-context';

type SheetHeadProps = {
  seller: string;
  actions: CustomerActions;
  uiLocale: string;
  onChoose: ComponentProps<typeof CustomerField>['onChoose'];
};

/** The upper part of the sheet: who, for whom, when. */
export function SheetHead({ seller, actions, uiLocale, onChoose }: SheetHeadProps) {
  const t = useTranslations('documents');
  const { kind, values, change, errorAt, locale } = useEditor();
  return (
    <>
      <div className="flex flex-wrap items-start justify-between gap-x-8 gap-y-2">
        <div className="wrap-any min-w-0 font-medium text-lg">
          <bdi>{seller}</bdi>
        </div>
        <div className="text-end">
          <div className="font-medium text-xl">{t(`kind.${kind}`)}</div>
          <div className="text-muted">{t('draft')}</div>
        </div>
      </div>
      <div className="mt-6 grid gap-x-8 gap-y-4 sm:grid-cols-2">
        <div className="flex min-w-0 flex-col gap-3">
          <CustomerField actions={actions} uiLocale={uiLocale} onChoose={onChoose} />
          <AddressLines address={values.billing} locale={locale} />
          {values.showShipping && (
            <div>
              <div className="text-muted text-xs">{t('shipTo')}</div>
              <AddressLines address={values.shipping} locale={locale} />
            </div>
          )}
        </div>
        <div className="flex min-w-0 flex-wrap content-start gap-4">
          <Field label={t('issueDate')} error={errorAt('issueDate')}>
            <DateInput
              value={values.issueDate}
              onChange={(event) => change({ issueDate: event.target.value })}
            />
          </Field>
          {kind !== 'credit_note' && (
            <Field label={t(`dueDate.${kind}`)} optional error={errorAt('dueDate')}>
              <DateInput
                value={values.dueDate}
                onChange={(event) => change({ dueDate: event.target.value })}
              />
            </Field>
          )}
        </div>
      </div>
    </>
  );
}
