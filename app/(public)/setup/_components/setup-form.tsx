'use client';

import { useTranslations } from 'next-intl';
import { AddressFields } from '@/components/forms/address-fields';
import { useActionForm } from '@/components/forms/use-action-form';
import { Banner } from '@/components/ui/banner';
import { Button } from '@/components/ui/button';
import { ButtonLink } from '@/components/ui/button-link';
import { Checkbox } from '@/components/ui/checkbox';
import { Field } from '@/components/ui/field';
import { FormSection } from '@/components/ui/form-section';
import { Input } from '@/components/ui/input';
import { setUpAction } from '../actions';
import { AdministratorFields } from './administrator-fields';
import { LocaleFields, type SetupChoices } from './locale-fields';

/** The whole setup on one page. A country presets language, currency and time zone, which stay editable. */
export function SetupForm({
  country,
  sampleData,
  ...choices
}: SetupChoices & {
  country: string;
  /** What the offer of sample data says: words of the admin area, which are not sent to public pages. */
  sampleData: { offer: string; about: string };
}) {
  const t = useTranslations('setup');
  const preset = choices.presets[country];
  const { values, setValues, set, submit, pending, error, errorAt, message } = useActionForm({
    initial: {
      legalName: '',
      taxId: '',
      street: '',
      city: '',
      region: '',
      postalCode: '',
      country,
      language: preset?.language ?? choices.languages[0]?.code ?? '',
      currency: preset?.currency ?? '',
      timeZone: preset?.timeZone ?? '',
      administrator: { firstName: '', lastName: '', email: '', password: '' },
      sampleData: false,
    },
    action: setUpAction,
    // A whole new page: the administrator's language may be another than the visitor's.
    onDone: () => window.location.assign('/admin'),
  });
  const closed = error?.code === 'setup_closed';

  return (
    <form
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        submit();
      }}
    >
      {message && (
        <Banner
          tone="red"
          alert
          className="mb-6"
          action={closed && <ButtonLink href="/admin/login">{t('signIn')}</ButtonLink>}
        >
          {message}
        </Banner>
      )}
      <div>
        <FormSection title={t('company.title')} help={t('company.help')}>
          <Field label={t('legalName')} error={errorAt('legalName')}>
            <Input
              autoComplete="organization"
              value={values.legalName}
              onChange={(event) => set('legalName', event.target.value)}
            />
          </Field>
          <Field label={t('taxId')} optional error={errorAt('taxId')}>
            <Input value={values.taxId} onChange={(event) => set('taxId', event.target.value)} />
          </Field>
          <AddressFields
            values={values}
            countries={choices.countries}
            countryRequired
            errorAt={errorAt}
            onChange={(address) =>
              setValues((before) => ({
                ...before,
                ...address,
                ...(address.country === before.country ? {} : choices.presets[address.country]),
              }))
            }
          />
        </FormSection>
        <FormSection title={t('locale.title')} help={t('locale.help')}>
          <LocaleFields
            choices={choices}
            values={values}
            errorAt={errorAt}
            onChange={(part) => setValues((before) => ({ ...before, ...part }))}
          />
        </FormSection>
        <FormSection title={t('administrator.title')} help={t('administrator.help')}>
          <AdministratorFields
            values={values.administrator}
            errorAt={errorAt}
            onChange={(administrator) => set('administrator', administrator)}
          />
          <Checkbox
            label={sampleData.offer}
            help={sampleData.about}
            checked={values.sampleData}
            onChange={(event) => set('sampleData', event.target.checked)}
          />
          <Button type="submit" variant="primary" size="lg" pending={pending} className="mt-2 sm:self-start">
            {t('button')}
          </Button>
        </FormSection>
      </div>
    </form>
  );
}
