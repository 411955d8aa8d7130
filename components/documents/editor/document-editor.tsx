'use client';

import { useRouter } from 'next/navigation';
import { useLocale, useTranslations } from 'next-intl';
import { type FormEvent, useCallback, useMemo, useState } from 'react';
import { useActionForm } from '@/components/forms/use-action-form';
import { Banner } from '@/components/ui/banner';
import { Button } from '@/components/ui/button';
import { ButtonLink } from '@/components/ui/button-link';
import { Field } from '@/components/ui/field';
import { SaveBar } from '@/components/ui/save-bar';
import { Textarea } from '@/components/ui/textarea';
import type { ActionResult } from '@/lib/actions/errors';
import type { CustomerDefaults } from '@/lib/documents/customer-defaults';
import type { DraftForm } from '@/lib/documents/draft-form';
import type { DocumentKind } from '@/lib/documents/states';
import type { Named } from '@/lib/i18n/names';
import type { LineTax } from '@/lib/money/types';
import { LISTS } from '../documents-href';
import { PAPER } from '../paper';
import { AdjustmentField } from './adjustment-field';
import type { CustomerActions } from './customer-field';
import { DiscountField } from './discount-field';
import { EditorProvider, type SearchItems } from './editor-context';
import {
  documentLocale,
  draftFields,
  type EditorLine,
  type EditorValues,
  valuesOfDraft,
} from './editor-values';
import { errorsOfLines } from './line-errors';
import { LinesEditor } from './lines-editor';
import { liveTotals } from './live-totals';
import { QUIET } from './quiet';
import { SheetHead } from './sheet-head';
import { SidePanel } from './side-panel';
import { StaleDraft } from './stale-draft';
import { TotalsBlock } from './totals-block';

type Fields = ReturnType<typeof draftFields>;
type Saved = Promise<ActionResult<{ id: string }>>;

export type DocumentEditorProps = {
  kind: DocumentKind;
  initial: EditorValues;
  /** A new document, by the id of its form, or a draft by its version. */
  save:
    | { submissionId: string; create: (input: Fields & { submissionId: string }) => Saved }
    | { id: string; version: number; update: (input: Fields & { id: string; version: number }) => Saved };
  customerActions: CustomerActions;
  searchItems: SearchItems | null;
  taxes: readonly LineTax[];
  presetTaxIds: readonly string[];
  languages: readonly Named[];
  countries: readonly Named[];
  company: { name: string; language: string; currency: string };
};

/** The document while it is written: the sheet in the middle, what is not on it at the side. */
export function DocumentEditor(props: DocumentEditorProps) {
  const { kind, initial, save, taxes, company } = props;
  const t = useTranslations('documents');
  const tCommon = useTranslations('common');
  const tErrors = useTranslations('errors');
  const typing = useLocale();
  const router = useRouter();
  const [version, setVersion] = useState('update' in save ? save.version : 0);
  const form = useActionForm<EditorValues, { id: string }>({
    initial,
    action: (values) => send(values, version),
    onDone: ({ id }) => router.push(`${LISTS[kind]}/${id}`),
  });
  const { values, setValues } = form;
  const taxById = useMemo(() => new Map(taxes.map((tax) => [tax.id, tax])), [taxes]);
  const locale = documentLocale(values, company.language);
  const currency = values.customer?.currency ?? company.currency;
  const live = useMemo(
    () => liveTotals(values, taxById, currency, typing),
    [values, taxById, currency, typing],
  );

  function send(sent: EditorValues, ofVersion: number): Saved {
    const fields = draftFields(sent, typing);
    return 'create' in save
      ? save.create({ ...fields, submissionId: save.submissionId })
      : save.update({ ...fields, id: save.id, version: ofVersion });
  }
  const change = useCallback(
    (part: Partial<EditorValues>) => setValues((current) => ({ ...current, ...part })),
    [setValues],
  );
  const changeLine = useCallback(
    (key: string, part: Partial<EditorLine>) =>
      setValues((current) => ({
        ...current,
        lines: current.lines.map((line) => (line.key === key ? { ...line, ...part } : line)),
      })),
    [setValues],
  );
  const lineErrors = useMemo(
    () => errorsOfLines({ ...live.errors, ...form.error?.fields }, tErrors),
    [live.errors, form.error, tErrors],
  );
  function choose(
    { billingAddress: _, shippingAddress: __, ...customer }: CustomerDefaults,
    more: Partial<EditorValues>,
  ) {
    change({ ...more, customer });
  }
  const errorAt = (field: string) => {
    const now = live.errors[field];
    return form.errorAt(field) ?? (now && tErrors(now.code, now.params));
  };

  const theirs = form.error?.code === 'stale' ? (form.error.details as DraftForm | null) : null;
  function takeTheirs(draft: DraftForm) {
    const own = values.customer?.id === draft.customer.id ? values.customer : null;
    const languages = {
      ownLanguage: own?.ownLanguage ?? null,
      customer: own?.language ?? company.language,
    };
    setValues(valuesOfDraft(draft, languages, typing));
    setVersion(draft.version);
    form.setError(null);
  }
  function submit(event: FormEvent) {
    event.preventDefault();
    form.submit();
  }

  return (
    <EditorProvider
      value={{
        kind,
        values,
        change,
        changeLine,
        errorAt,
        lineErrors,
        searchItems: props.searchItems,
        taxes: taxById,
        presetTaxIds: props.presetTaxIds,
        typing,
        locale,
        currency,
        live,
      }}
    >
      <form onSubmit={submit} noValidate>
        {form.message && (
          <Banner tone="red" alert className="mb-4">
            {form.message}
          </Banner>
        )}
        {theirs && (
          <StaleDraft
            theirs={theirs}
            uiLocale={typing}
            onTakeTheirs={() => takeTheirs(theirs)}
            onKeepMine={() => {
              setVersion(theirs.version);
              form.setError(null);
            }}
          />
        )}
        <div className="grid gap-x-8 gap-y-6 xl:grid-cols-[minmax(0,1fr)_17rem]">
          <div className={PAPER}>
            <SheetHead
              seller={company.name}
              actions={props.customerActions}
              uiLocale={typing}
              onChoose={choose}
            />
            <LinesEditor />
            <TotalsBlock
              totals={live.totals}
              currency={currency}
              locale={locale}
              pricesIncludeTax={values.pricesIncludeTax}
              discount={<DiscountField />}
              adjustment={<AdjustmentField />}
            />
            <div className="mt-6 flex flex-col gap-4">
              <Field label={t('note')} optional error={errorAt('note')}>
                <Textarea
                  rows={2}
                  className={QUIET}
                  value={values.note}
                  onChange={(event) => change({ note: event.target.value })}
                />
              </Field>
              <Field label={t('terms')} optional error={errorAt('terms')}>
                <Textarea
                  rows={2}
                  className={QUIET}
                  value={values.terms}
                  onChange={(event) => change({ terms: event.target.value })}
                />
              </Field>
            </div>
          </div>
          <SidePanel
            languages={props.languages}
            countries={props.countries}
            uiLocale={typing}
            companyLanguage={company.language}
          />
        </div>
        <SaveBar note={form.dirty ? tCommon('unsaved') : undefined}>
          <Button type="submit" variant="primary" pending={form.pending}>
            {tCommon('save')}
          </Button>
          <ButtonLink href={'id' in save ? `${LISTS[kind]}/${save.id}` : LISTS[kind]} variant="quiet">
            {t('leave')}
          </ButtonLink>
        </SaveBar>
      </form>
    </EditorProvider>
  );
}
