'use client';

import { useTranslations } from 'next-intl';
import { useActionForm } from '@/components/forms/use-action-form';
import { Banner } from '@/components/ui/banner';
import { Button } from '@/components/ui/button';
import { Checkbox } from '@/components/ui/checkbox';
import { Dialog } from '@/components/ui/dialog';
import { Field } from '@/components/ui/field';
import { FieldRow } from '@/components/ui/field-row';
import { Input } from '@/components/ui/input';
import { toast } from '@/components/ui/toast';
import { previewNumber } from '@/lib/numbering/format-number';
import type { SeriesWithNext } from '@/lib/series/list-series';
import { saveSeriesAction } from '../actions';

export function SeriesDialog({
  series,
  day,
  onClose,
}: {
  series: SeriesWithNext;
  day: string;
  onClose: () => void;
}) {
  const t = useTranslations('settings.sales');
  const c = useTranslations('common');
  const form = useActionForm({
    initial: {
      id: series.id,
      version: series.version,
      prefix: series.prefix,
      format: series.format,
      yearlyRestart: series.yearlyRestart,
      next: series.next,
    },
    action: saveSeriesAction,
    onDone: () => {
      toast({ title: c('saved'), tone: 'green' });
      onClose();
    },
  });
  const { values, set, errorAt } = form;
  const preview = previewNumber(values.format, {
    prefix: values.prefix,
    issueDate: day,
    n: values.next || 1,
  });
  return (
    <Dialog
      open
      onOpenChange={(open) => !open && onClose()}
      title={t('editSeries', { kind: t(`kinds.${series.kind}`) })}
      description={preview ? t('preview', { number: preview }) : undefined}
      footer={
        <Button variant="primary" pending={form.pending} onClick={() => form.submit()}>
          {c('save')}
        </Button>
      }
    >
      <div className="flex flex-col gap-4">
        {form.message && (
          <Banner tone="red" alert>
            {form.message}
          </Banner>
        )}
        <FieldRow>
          <Field label={t('prefix')} optional error={errorAt('prefix')}>
            <Input value={values.prefix} onChange={(event) => set('prefix', event.target.value)} />
          </Field>
          <Field label={t('nextNumber')} error={errorAt('next')}>
            <Input
              type="number"
              min={series.next}
              value={Number.isNaN(values.next) ? '' : values.next}
              onChange={(event) => set('next', event.target.valueAsNumber)}
            />
          </Field>
        </FieldRow>
        <Field label={t('format')} help={t('formatHelp')} error={errorAt('format')}>
          <Input
            dir="ltr"
            spellCheck={false}
            value={values.format}
            onChange={(event) => set('format', event.target.value)}
          />
        </Field>
        <Checkbox
          label={t('yearlyRestart')}
          checked={values.yearlyRestart}
          onChange={(event) => set('yearlyRestart', event.target.checked)}
        />
      </div>
    </Dialog>
  );
}
