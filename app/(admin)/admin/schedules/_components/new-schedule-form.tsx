'use client';

import { useRouter } from 'next/navigation';
import { useTranslations } from 'next-intl';
import type { FormEvent } from 'react';
import { FormFrame } from '@/components/forms/form-frame';
import { useActionForm } from '@/components/forms/use-action-form';
import { Button } from '@/components/ui/button';
import { FormSection } from '@/components/ui/form-section';
import { Switch } from '@/components/ui/switch';
import { toast } from '@/components/ui/toast';
import { createScheduleAction } from '../actions';
import { RhythmFields } from './rhythm-fields';
import type { RhythmValues, TermsValues } from './schedule-values';
import { EndFields, ModeFields } from './terms-fields';

type Values = RhythmValues & TermsValues & { submissionId: string; documentId: string; namePeriod: boolean };

type NewScheduleFormProps = {
  initial: Values;
  today: string;
  /** The period stands in a line already. */
  namesPeriod: boolean;
  lines: readonly string[];
};

/** Makes an invoice recurring. */
export function NewScheduleForm({ initial, today, namesPeriod, lines }: NewScheduleFormProps) {
  const t = useTranslations('schedules');
  const router = useRouter();
  const form = useActionForm({
    initial,
    action: createScheduleAction,
    onDone: ({ id }) => {
      toast({ title: t('created'), tone: 'green' });
      router.push(`/admin/schedules/${id}`);
    },
  });
  const { values, set, setValues, errorAt, submit, pending } = form;
  const change = (part: Partial<Values>) => setValues((current) => ({ ...current, ...part }));
  const save = (event: FormEvent) => {
    event.preventDefault();
    submit();
  };
  return (
    <FormFrame
      form={form}
      onSubmit={save}
      buttons={
        <Button type="submit" variant="primary" pending={pending}>
          {t('save')}
        </Button>
      }
    >
      <FormSection title={t('whenTitle')} help={t('whenHelp')}>
        <RhythmFields values={values} min={today} change={change} errorAt={errorAt} />
        <EndFields values={values} change={change} errorAt={errorAt} />
      </FormSection>
      <FormSection title={t('whatTitle')} help={t('whatHelp')}>
        <ul className="wrap-any border-line border-s-2 ps-3 text-muted text-sm">
          {lines.map((line, at) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: lines stay where they are and may be alike
            <li key={at}>
              <bdi>{line}</bdi>
            </li>
          ))}
        </ul>
        <ModeFields values={values} change={change} errorAt={errorAt} />
        {!namesPeriod && (
          <Switch
            label={t('namePeriod')}
            help={t('namePeriodHelp', { period: t('periodExample'), field: '{period}' })}
            checked={values.namePeriod}
            onChange={(event) => set('namePeriod', event.target.checked)}
          />
        )}
      </FormSection>
    </FormFrame>
  );
}
