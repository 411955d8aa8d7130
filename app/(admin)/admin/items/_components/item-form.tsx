'use client';

import { useRouter } from 'next/navigation';
import { useLocale, useTranslations } from 'next-intl';
import { useState } from 'react';
import { FormFrame } from '@/components/forms/form-frame';
import { StaleBanner } from '@/components/forms/stale-banner';
import { useActionForm } from '@/components/forms/use-action-form';
import { Button } from '@/components/ui/button';
import { ButtonLink } from '@/components/ui/button-link';
import { Combobox } from '@/components/ui/combobox';
import { Field } from '@/components/ui/field';
import { FieldRow } from '@/components/ui/field-row';
import { FormSection } from '@/components/ui/form-section';
import { Input } from '@/components/ui/input';
import { toast } from '@/components/ui/toast';
import type { StoredItem } from '@/lib/items/stored-item';
import { createItemAction, updateItemAction } from '../actions';
import { itemDifferences } from './item-differences';
import type { ItemOptions } from './item-options';
import { type ItemValues, itemInput, itemValues, typedGroup } from './item-values';
import { PriceFields } from './price-fields';
import { TextFields } from './text-fields';

type ItemFormProps = { options: ItemOptions } & ({ item: StoredItem } | { submissionId: string });

type Values = ItemValues & { version: number };

/** A new item, or one that is edited. */
export function ItemForm({ options, ...of }: ItemFormProps) {
  const t = useTranslations('items');
  const c = useTranslations('common');
  const ui = useTranslations('ui');
  const locale = useLocale();
  const router = useRouter();
  const item = 'item' in of ? of.item : null;
  const [initial] = useState(
    (): Values => ({
      ...itemValues(item, options, locale),
      version: item?.version ?? 0,
    }),
  );
  const form = useActionForm<Values, { id: string }>({
    initial,
    action: ({ version, ...values }) => {
      const input = itemInput(values, locale);
      return 'item' in of
        ? updateItemAction({ ...input, id: of.item.id, version })
        : createItemAction({ ...input, submissionId: of.submissionId });
    },
    onDone: () => {
      toast({ title: t('saved') });
      router.push('/admin/items');
    },
  });
  const { values, setValues, errorAt, error } = form;
  const set = <Key extends keyof ItemValues>(key: Key, value: ItemValues[Key]) =>
    setValues((now) => ({ ...now, [key]: value }));
  // The only details that these actions' errors carry.
  const current = error?.code === 'stale' ? (error.details as StoredItem) : null;
  const others = values.texts.slice(1);
  const wrongElsewhere = others.some((_, at) => errorAt(`texts.${at + 1}.name`));
  return (
    <FormFrame
      form={form}
      notice={
        current && (
          <StaleBanner differences={itemDifferences(values, itemValues(current, options, locale), set, t)} />
        )
      }
      onSubmit={(event) => {
        event.preventDefault();
        form.submit(current ? { version: current.version } : undefined);
      }}
      buttons={
        <>
          <Button type="submit" variant="primary" pending={form.pending}>
            {c('save')}
          </Button>
          <ButtonLink href="/admin/items">{ui('cancel')}</ButtonLink>
        </>
      }
    >
      <FormSection
        title={t('sections.texts')}
        help={t('textsHelp', { language: options.languages[0]?.name ?? '' })}
      >
        <TextFields
          texts={values.texts}
          onChange={(texts) => set('texts', texts)}
          errorAt={errorAt}
          options={options}
          which="own"
        />
        <FieldRow>
          <Field label={t('code')} optional help={t('codeHelp')} error={errorAt('code')}>
            <Input maxLength={60} value={values.code} onChange={(event) => set('code', event.target.value)} />
          </Field>
          <Field
            label={t('group')}
            optional
            help={t('groupHelp')}
            error={errorAt('group') ?? errorAt('group.name')}
          >
            {(control) => (
              <Combobox
                {...control}
                clearable
                options={options.groups.map(({ id, name }) => ({ value: id, label: name }))}
                value={values.group}
                onChange={(group) => set('group', group)}
                onCreate={async (name) => typedGroup(name)}
                placeholder={t('chooseGroup')}
              />
            )}
          </Field>
        </FieldRow>
      </FormSection>
      {others.length > 0 && (
        <FormSection
          foldable
          // Folded away, a field's error would be seen by nobody.
          key={String(wrongElsewhere)}
          open={wrongElsewhere}
          title={t('sections.languages')}
          help={t('languagesHelp')}
          summary={t('languagesSummary', { count: others.filter(({ name }) => name.trim()).length })}
        >
          <TextFields
            texts={values.texts}
            onChange={(texts) => set('texts', texts)}
            errorAt={errorAt}
            options={options}
            which="others"
          />
        </FormSection>
      )}
      <FormSection title={t('sections.prices')} help={t('pricesHelp')}>
        <PriceFields
          prices={values.prices}
          onChange={(prices) => set('prices', prices)}
          errorAt={errorAt}
          options={options}
        />
      </FormSection>
      <FormSection title={t('sections.sale')} help={t('saleHelp')}>
        <Field label={t('unit')} optional help={t('unitHelp')} error={errorAt('unit')}>
          <Input maxLength={20} value={values.unit} onChange={(event) => set('unit', event.target.value)} />
        </Field>
        <Field label={t('taxes')} optional error={errorAt('taxIds')}>
          {(control) => (
            <Combobox
              {...control}
              multiple
              options={options.taxes}
              value={options.taxes.filter(({ value }) => values.taxIds.includes(value))}
              onChange={(chosen) =>
                set(
                  'taxIds',
                  chosen.map(({ value }) => value),
                )
              }
              placeholder={t('chooseTaxes')}
            />
          )}
        </Field>
      </FormSection>
    </FormFrame>
  );
}
