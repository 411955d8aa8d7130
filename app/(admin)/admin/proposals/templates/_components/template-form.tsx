'use client';

import dynamic from 'next/dynamic';
import { useRouter } from 'next/navigation';
import { useLocale, useTranslations } from 'next-intl';
import { useState } from 'react';
import { EditorProvider, type SearchItems } from '@/components/documents/editor/editor-context';
import { LinesEditor } from '@/components/documents/editor/lines-editor';
import { useEditorParts } from '@/components/documents/editor/use-editor-parts';
import { PAPER } from '@/components/documents/paper';
import { FormFrame } from '@/components/forms/form-frame';
import { NamedOptions } from '@/components/forms/named-options';
import { useActionForm } from '@/components/forms/use-action-form';
import { Button } from '@/components/ui/button';
import { ButtonLink } from '@/components/ui/button-link';
import { Field } from '@/components/ui/field';
import { FieldRow } from '@/components/ui/field-row';
import { Input } from '@/components/ui/input';
import { Select } from '@/components/ui/select';
import { Switch } from '@/components/ui/switch';
import { toast } from '@/components/ui/toast';
import type { Named } from '@/lib/i18n/names';
import type { LineTax } from '@/lib/money/types';
import { createTemplateAction, updateTemplateAction } from '../../actions';
import { type TemplateValues, templateFields } from './template-values';

const LIST = '/admin/proposals/templates';

// Rich text brings its own editor along, and needs a browser.
const ProposalEditor = dynamic(
  () => import('@/components/proposals/proposal-editor').then((module) => module.ProposalEditor),
  { ssr: false },
);

type TemplateFormProps = {
  initial: TemplateValues;
  save: { submissionId: string } | { id: string; version: number };
  /** What its prices are in. */
  currency: string;
  languages: readonly Named[];
  taxes: readonly LineTax[];
  presetTaxIds: readonly string[];
  searchItems: SearchItems | null;
};

/** A template of proposals: what it is called, which language it speaks, its sections and lines. */
export function TemplateForm({ initial, save, currency, languages, ...offers }: TemplateFormProps) {
  const t = useTranslations('proposals');
  const tEditor = useTranslations('editor');
  const c = useTranslations('common');
  const ui = useTranslations('ui');
  const typing = useLocale();
  const router = useRouter();
  const [opened] = useState(initial);
  const form = useActionForm<TemplateValues, { id: string }>({
    initial: opened,
    action: (values) => {
      const fields = templateFields(values, typing);
      return 'id' in save
        ? updateTemplateAction({ ...fields, ...save })
        : createTemplateAction({ ...fields, ...save });
    },
    onDone: () => {
      toast({ title: t('templates.saved'), tone: 'green' });
      router.push(LIST);
    },
  });
  const { values, set, setValues, error } = form;
  const locale = values.language;
  const parts = useEditorParts({ values, setValues, error, taxes: offers.taxes, currency, typing });
  const { change, errorAt } = parts;
  const { searchItems, presetTaxIds } = offers;
  return (
    <EditorProvider
      value={{ kind: 'proposal', values, ...parts, searchItems, presetTaxIds, typing, locale, currency }}
    >
      <FormFrame
        form={form}
        onSubmit={(event) => {
          event.preventDefault();
          form.submit();
        }}
        buttons={
          <>
            <Button type="submit" variant="primary" pending={form.pending}>
              {c('save')}
            </Button>
            <ButtonLink href={LIST} variant="quiet">
              {ui('cancel')}
            </ButtonLink>
          </>
        }
      >
        <div className={PAPER}>
          <FieldRow>
            <Field label={c('name')} help={t('templates.nameHelp')} error={errorAt('name')}>
              <Input
                value={values.name}
                maxLength={120}
                onChange={(event) => set('name', event.target.value)}
              />
            </Field>
            <Field
              label={t('templates.language')}
              help={t('templates.languageHelp')}
              error={errorAt('language')}
            >
              <Select value={values.language} onChange={(event) => set('language', event.target.value)}>
                <NamedOptions of={languages} />
              </Select>
            </Field>
          </FieldRow>
          {values.proposal && (
            <ProposalEditor
              proposal={values.proposal}
              onChange={(proposal) => change({ proposal })}
              subjectError={errorAt('subject')}
              subjectOptional
              language={locale}
              lines={
                <>
                  <p className="mt-1 text-muted text-sm">{t('templates.linesHelp', { currency })}</p>
                  <LinesEditor />
                  <Switch
                    label={tEditor('pricesIncludeTax')}
                    help={tEditor('pricesIncludeTaxHelp')}
                    checked={values.pricesIncludeTax}
                    onChange={(event) => change({ pricesIncludeTax: event.target.checked })}
                  />
                </>
              }
            />
          )}
        </div>
      </FormFrame>
    </EditorProvider>
  );
}
