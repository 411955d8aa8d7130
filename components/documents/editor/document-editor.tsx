'use client';

import { Eye } from 'lucide-react';
import dynamic from 'next/dynamic';
import { useLocale, useTranslations } from 'next-intl';
import { type FormEvent, useState } from 'react';
import { Banner } from '@/components/ui/banner';
import { Button } from '@/components/ui/button';
import { ButtonLink } from '@/components/ui/button-link';
import { Field } from '@/components/ui/field';
import { SaveBar } from '@/components/ui/save-bar';
import { Textarea } from '@/components/ui/textarea';
import type { CustomerDefaults } from '@/lib/documents/customer-defaults';
import type { DocumentKind } from '@/lib/documents/states';
import type { Named } from '@/lib/i18n/names';
import type { LineTax } from '@/lib/money/types';
import { LISTS } from '../documents-href';
import { PAPER } from '../paper';
import { AdjustmentField } from './adjustment-field';
import type { CustomerActions } from './customer-field';
import { DiscountField } from './discount-field';
import { EditorProvider, type SearchItems } from './editor-context';
import { documentLocale, type EditorValues } from './editor-values';
import { LinesEditor } from './lines-editor';
import { LivePreview } from './live-preview';
import { QUIET } from './quiet';
import { RestoreBanner } from './restore-banner';
import { SheetHead } from './sheet-head';
import { SidePanel } from './side-panel';
import { StaleDraft } from './stale-draft';
import { TotalsBlock } from './totals-block';
import { type DocumentSave, useDocumentForm } from './use-document-form';
import { type PreviewAction, useDraftPreview } from './use-draft-preview';
import { useEditorParts } from './use-editor-parts';

export type DocumentEditorProps = {
  kind: DocumentKind;
  initial: EditorValues;
  save: DocumentSave;
  /** Whose typing this browser keeps. */
  staffId: string;
  preview: PreviewAction;
  customerActions: CustomerActions;
  searchItems: SearchItems | null;
  taxes: readonly LineTax[];
  presetTaxIds: readonly string[];
  languages: readonly Named[];
  countries: readonly Named[];
  company: { name: string; language: string; currency: string };
  /** What the prices of the template are in that it starts from. */
  pricedIn?: string;
};

// Rich text brings its own editor along: nobody waits for it who writes an invoice.
const ProposalEditor = dynamic(
  () => import('@/components/proposals/proposal-editor').then((module) => module.ProposalEditor),
  { ssr: false },
);

/** The document while it is written: the sheet in the middle, what is not on it at the side. */
export function DocumentEditor(props: DocumentEditorProps) {
  const { kind, initial, save, taxes, company } = props;
  const t = useTranslations('documents');
  const tEditor = useTranslations('editor');
  const tCommon = useTranslations('common');
  const typing = useLocale();
  const form = useDocumentForm({
    ...{ kind, initial, save, typing },
    staffId: props.staffId,
    companyLanguage: company.language,
  });
  const { values, setValues, theirs } = form;
  const [previewed, setPreviewed] = useState(false);
  const preview = useDraftPreview(previewed, values, typing, props.preview);
  const locale = documentLocale(values, company.language);
  const currency = values.customer?.currency ?? company.currency;
  const parts = useEditorParts({ values, setValues, error: form.error, taxes, currency, typing });
  const { change, errorAt, live } = parts;

  function choose(
    { billingAddress: _, shippingAddress: __, ...customer }: CustomerDefaults,
    more: Partial<EditorValues>,
  ) {
    change({ ...more, customer });
  }
  function submit(event: FormEvent) {
    event.preventDefault();
    form.submit();
  }

  const said =
    form.autosave !== 'idle' && (form.dirty || form.autosave === 'saved')
      ? form.dirty && form.autosave === 'saved'
        ? tCommon('unsaved')
        : tEditor(`autosave.${form.autosave}`)
      : form.dirty
        ? tCommon('unsaved')
        : undefined;

  const lineParts = (
    <>
      {props.pricedIn && props.pricedIn !== currency && (
        <Banner tone="amber" className="mt-4">
          {tEditor('pricedIn', { from: props.pricedIn, currency })}
        </Banner>
      )}
      <LinesEditor />
      <TotalsBlock
        totals={live.totals}
        currency={currency}
        locale={locale}
        pricesIncludeTax={values.pricesIncludeTax}
        discount={<DiscountField />}
        adjustment={<AdjustmentField />}
      />
    </>
  );
  return (
    <EditorProvider
      value={{
        kind,
        values,
        ...parts,
        searchItems: props.searchItems,
        presetTaxIds: props.presetTaxIds,
        typing,
        locale,
        currency,
      }}
    >
      <form onSubmit={submit} noValidate>
        {form.message && (
          <Banner
            tone="red"
            alert
            className="mb-4"
            action={
              form.error?.code === 'signed_out' && (
                <a href="/admin/login" target="_blank" rel="noreferrer" className="font-medium underline">
                  {tCommon('signInElsewhere')}
                </a>
              )
            }
          >
            {form.message}
          </Banner>
        )}
        {theirs && (
          <StaleDraft
            theirs={theirs}
            uiLocale={typing}
            onTakeTheirs={() => form.takeTheirs(theirs)}
            onKeepMine={() => form.keepMine(theirs)}
          />
        )}
        <RestoreBanner offered={form.offered} onRestore={form.restore} onDiscard={form.discard} />
        <div
          className={`grid gap-x-8 gap-y-6 ${previewed ? 'xl:grid-cols-2' : 'xl:grid-cols-[minmax(0,1fr)_17rem]'}`}
        >
          <div className={PAPER}>
            <SheetHead
              seller={company.name}
              actions={props.customerActions}
              uiLocale={typing}
              onChoose={choose}
            />
            {values.proposal ? (
              <ProposalEditor
                proposal={values.proposal}
                onChange={(proposal) => change({ proposal })}
                subjectError={errorAt('proposal.subject')}
                language={locale}
                lines={lineParts}
              />
            ) : (
              lineParts
            )}
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
          {previewed && (
            <div className="min-w-0 xl:sticky xl:top-4 xl:max-h-[calc(100vh-6rem)] xl:self-start xl:overflow-y-auto">
              <LivePreview
                preview={preview}
                title={t(`kind.${kind}`)}
                waiting={values.customer ? null : tEditor('preview.noCustomer')}
              />
            </div>
          )}
          <SidePanel
            languages={props.languages}
            countries={props.countries}
            uiLocale={typing}
            companyLanguage={company.language}
          />
        </div>
        <SaveBar note={said}>
          <Button type="submit" variant="primary" pending={form.pending}>
            {tCommon('save')}
          </Button>
          <ButtonLink href={'id' in save ? `${LISTS[kind]}/${save.id}` : LISTS[kind]} variant="quiet">
            {t('leave')}
          </ButtonLink>
          <Button
            variant="quiet"
            aria-pressed={previewed}
            className="aria-pressed:bg-hover"
            onClick={() => setPreviewed(!previewed)}
          >
            <Eye aria-hidden />
            {tEditor('preview.title')}
          </Button>
        </SaveBar>
      </form>
    </EditorProvider>
  );
}
