'use client';

import { useTranslations } from 'next-intl';
import { NamedOptions } from '@/components/forms/named-options';
import { useActionForm } from '@/components/forms/use-action-form';
import { Checkbox } from '@/components/ui/checkbox';
import { Field } from '@/components/ui/field';
import { FormSection } from '@/components/ui/form-section';
import { Link } from '@/components/ui/link';
import { RadioGroup } from '@/components/ui/radio-group';
import { Select } from '@/components/ui/select';
import { toast } from '@/components/ui/toast';
import type { Named } from '@/lib/i18n/names';
import type { Localization } from '@/lib/settings/schemas';
import { SettingsForm } from '../../_components/settings-form';
import { saveLocalizationAction } from '../actions';

type Props = {
  initial: Localization;
  languages: readonly Named[];
  currencies: readonly Named[];
  timeZones: readonly string[];
  currencyLocked: false | 'by_documents' | 'by_sample_data';
};

export function LocalizationForm({ initial, languages, currencies, timeZones, currencyLocked }: Props) {
  const t = useTranslations('settings.localization');
  const c = useTranslations('common');
  const sample = useTranslations('sample');
  const form = useActionForm({
    initial,
    action: saveLocalizationAction,
    onDone: ({ version }) => {
      form.setSavedPart({ version });
      toast({ title: c('saved'), tone: 'green' });
    },
  });
  const { values, set, errorAt } = form;
  const offer = (code: string, offered: boolean) =>
    set(
      'languages',
      languages
        .map((each) => each.code)
        .filter((each) => (each === code ? offered : values.languages.includes(each))),
    );
  return (
    <SettingsForm form={form}>
      <FormSection title={t('languages')} help={t('languagesHelp')}>
        <fieldset className="flex flex-col gap-1.5">
          <legend className="mb-1.5 font-medium text-sm">{t('offered')}</legend>
          {languages.map(({ code, name }) => (
            <Checkbox
              key={code}
              label={name}
              checked={values.languages.includes(code)}
              onChange={(event) => offer(code, event.target.checked)}
            />
          ))}
          {errorAt('languages') && <p className="text-red text-sm">{errorAt('languages')}</p>}
        </fieldset>
        <Field label={t('default')} help={t('defaultHelp')} error={errorAt('language')}>
          <Select value={values.language} onChange={(event) => set('language', event.target.value)}>
            <NamedOptions of={languages} />
          </Select>
        </Field>
        <RadioGroup
          legend={t('pdf')}
          name="pdf"
          value={values.pdfInCustomerLanguage ? 'yes' : 'no'}
          onValueChange={(value) => set('pdfInCustomerLanguage', value === 'yes')}
          choices={[
            { value: 'no', label: t('no'), help: t('pdfNoHelp') },
            { value: 'yes', label: t('yes'), help: t('pdfYesHelp') },
          ]}
        />
      </FormSection>
      <FormSection title={t('region')}>
        <Field
          label={t('currency')}
          help={
            currencyLocked === 'by_sample_data'
              ? sample.rich('currencyLocked', {
                  link: (text) => (
                    <Link
                      href="/admin/settings/sample-data"
                      className="text-accent underline underline-offset-2"
                    >
                      {text}
                    </Link>
                  ),
                })
              : t(currencyLocked ? 'currencyLocked' : 'currencyHelp')
          }
          error={errorAt('currency')}
        >
          <Select
            value={values.currency}
            disabled={currencyLocked !== false}
            onChange={(event) => set('currency', event.target.value)}
          >
            {currencies.map(({ code, name }) => (
              <option key={code} value={code}>
                {code} · {name}
              </option>
            ))}
          </Select>
        </Field>
        <Field label={t('timeZone')} help={t('timeZoneHelp')} error={errorAt('timeZone')}>
          <Select value={values.timeZone} onChange={(event) => set('timeZone', event.target.value)}>
            {timeZones.map((zone) => (
              <option key={zone} value={zone}>
                {zone.replaceAll('_', ' ')}
              </option>
            ))}
          </Select>
        </Field>
      </FormSection>
    </SettingsForm>
  );
}
