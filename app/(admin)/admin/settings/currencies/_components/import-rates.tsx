'use client';

import { Upload } from 'lucide-react';
import { useTranslations } from 'next-intl';
import { useState } from 'react';
import { useStep } from '@/components/forms/use-step';
import { Banner } from '@/components/ui/banner';
import { Button } from '@/components/ui/button';
import { Dialog } from '@/components/ui/dialog';
import { Field } from '@/components/ui/field';
import { FileDrop } from '@/components/ui/file-drop';
import { toast } from '@/components/ui/toast';
import { importRatesAction } from '../actions';

/** Takes over the rates of a file: the European Central Bank's, or a table of one's own. */
export function ImportRates() {
  const t = useTranslations('settings.currencies');
  const [open, setOpen] = useState(false);
  const [file, setFile] = useState<File | null>(null);
  const step = useStep<{ count: number }>(({ count }) => {
    setOpen(false);
    toast({ title: t('imported', { count }), tone: 'green' });
  });
  const message = step.message(['text']);
  return (
    <Dialog
      trigger={
        <Button>
          <Upload aria-hidden />
          {t('import')}
        </Button>
      }
      open={open}
      onOpenChange={(next) => {
        setOpen(next);
        step.reset();
        setFile(null);
      }}
      title={t('importTitle')}
      description={t('importHelp')}
      footer={
        <Button
          variant="primary"
          pending={step.pending}
          onClick={() => step.run(async () => importRatesAction({ text: (await file?.text()) ?? '' }))}
        >
          {t('import')}
        </Button>
      }
    >
      {message && (
        <Banner tone="red" alert className="mb-4">
          {message}
        </Banner>
      )}
      <Field label={t('file')} error={step.errorAt('text')}>
        <FileDrop name="rates" accept=".csv,.txt,text/csv" onFile={setFile} />
      </Field>
    </Dialog>
  );
}
