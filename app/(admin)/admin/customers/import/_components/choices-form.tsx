'use client';

import { useRouter } from 'next/navigation';
import { useTranslations } from 'next-intl';
import { FormFrame } from '@/components/forms/form-frame';
import { NamedOptions } from '@/components/forms/named-options';
import { useActionForm } from '@/components/forms/use-action-form';
import { useRowAction } from '@/components/forms/use-row-action';
import { Button } from '@/components/ui/button';
import { Checkbox } from '@/components/ui/checkbox';
import { Field } from '@/components/ui/field';
import { FormSection } from '@/components/ui/form-section';
import { RadioGroup } from '@/components/ui/radio-group';
import { Select } from '@/components/ui/select';
import type { GroupChip } from '@/lib/customers/stored-customer';
import type { Named } from '@/lib/i18n/names';
import type { SampleColumn } from '@/lib/imports/sample-columns';
import type { Choices } from '@/lib/imports/settings';
import { dropImportAction, saveChoicesAction } from '../actions';
import { ColumnChoices } from './column-choices';

/** Which column is what, and what becomes of the rows; leads on to the simulation. */
export function ChoicesForm({
  id,
  choices,
  columns,
  groups,
  countries,
}: {
  id: string;
  choices: Choices;
  columns: readonly SampleColumn[];
  groups: readonly GroupChip[];
  countries: readonly Named[];
}) {
  const t = useTranslations('imports');
  const c = useTranslations('common');
  const router = useRouter();
  const row = useRowAction();
  const form = useActionForm({
    initial: choices,
    action: (values: Choices) => saveChoicesAction({ ...values, id }),
    onDone: () => router.push(`/admin/customers/import/${id}/check`),
  });
  const { values, set, errorAt } = form;
  const toggled = (groupId: string) =>
    values.groupIds.includes(groupId)
      ? values.groupIds.filter((each) => each !== groupId)
      : [...values.groupIds, groupId];
  return (
    <FormFrame
      form={form}
      onSubmit={(event) => {
        event.preventDefault();
        form.submit();
      }}
      buttons={
        <>
          <Button type="submit" variant="primary" pending={form.pending}>
            {t('simulate')}
          </Button>
          <Button
            variant="quiet"
            disabled={form.pending}
            onClick={async () => {
              if (await row(() => dropImportAction({ id }), t('dropped')))
                router.push('/admin/customers/import');
            }}
          >
            {t('drop')}
          </Button>
        </>
      }
    >
      <FormSection title={t('columnsTitle')} help={t('columnsHelp')} className="border-t! pt-6!">
        <ColumnChoices
          columns={columns}
          mapping={values.mapping}
          onChange={(mapping) => set('mapping', mapping)}
          errorAt={errorAt}
        />
      </FormSection>
      <FormSection title={t('options')} help={t('optionsHelp')}>
        <div>
          <RadioGroup
            legend={t('duplicates')}
            name="duplicates"
            value={values.duplicates}
            onValueChange={(value) => set('duplicates', value as Choices['duplicates'])}
            choices={(['skip', 'add'] as const).map((value) => ({ value, label: t(`duplicate.${value}`) }))}
          />
          <p className="mt-1 text-muted text-sm">{t('duplicatesHelp')}</p>
        </div>
        <div>
          <RadioGroup
            legend={t('incomplete')}
            name="incomplete"
            value={values.incomplete}
            onValueChange={(value) => set('incomplete', value as Choices['incomplete'])}
            choices={(['refuse', 'drop'] as const).map((value) => ({
              value,
              label: t(`incompletes.${value}`),
            }))}
          />
          <p className="mt-1 text-muted text-sm">{t('incompleteHelp')}</p>
        </div>
        <Field label={t('country')} optional error={errorAt('country')}>
          <Select
            value={values.country ?? ''}
            onChange={(event) => set('country', event.target.value || null)}
          >
            <option value="">{c('noCountry')}</option>
            <NamedOptions of={countries} />
          </Select>
        </Field>
        {groups.length > 0 && (
          <fieldset>
            <legend className="mb-1.5 font-medium text-sm">{t('groups')}</legend>
            <div className="flex flex-wrap gap-x-5 gap-y-1">
              {groups.map((group) => (
                <Checkbox
                  key={group.id}
                  label={<bdi>{group.name}</bdi>}
                  checked={values.groupIds.includes(group.id)}
                  onChange={() => set('groupIds', toggled(group.id))}
                />
              ))}
            </div>
            <p className="mt-1 text-muted text-sm">{t('groupsHelp')}</p>
          </fieldset>
        )}
        <Checkbox
          label={t('invite')}
          help={t('inviteHelp')}
          checked={values.invite}
          onChange={(event) => set('invite', event.target.checked)}
        />
      </FormSection>
    </FormFrame>
  );
}
