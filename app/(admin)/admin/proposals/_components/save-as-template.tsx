'use client';

import { LayoutTemplate } from 'lucide-react';
import { useTranslations } from 'next-intl';
import { useState } from 'react';
import { newSubmissionId } from '@/components/forms/new-submission-id';
import { ShortForm } from '@/components/forms/short-form';
import { useActionForm } from '@/components/forms/use-action-form';
import { Button } from '@/components/ui/button';
import { Dialog } from '@/components/ui/dialog';
import { Field } from '@/components/ui/field';
import { Input } from '@/components/ui/input';
import { toast } from '@/components/ui/toast';
import { saveAsTemplateAction } from '../actions';

/** Makes a template of what a proposal says, once it has a name. */
export function SaveAsTemplate({ id, subject }: { id: string; subject: string }) {
  const t = useTranslations('proposals');
  const [open, setOpen] = useState(false);
  return (
    <>
      <Button onClick={() => setOpen(true)}>
        <LayoutTemplate aria-hidden />
        {t('templates.saveAs')}
      </Button>
      {open && <NameDialog id={id} subject={subject} onClose={() => setOpen(false)} />}
    </>
  );
}

type NameDialogProps = { id: string; subject: string; onClose: () => void };

function NameDialog({ id, subject, onClose }: NameDialogProps) {
  const t = useTranslations('proposals');
  const c = useTranslations('common');
  const [submissionId] = useState(newSubmissionId);
  const form = useActionForm({
    initial: { name: subject.slice(0, 120) },
    action: ({ name }) => saveAsTemplateAction({ id, name, submissionId }),
    onDone: () => {
      toast({ title: t('templates.saved'), tone: 'green' });
      onClose();
    },
  });
  const { values, set, errorAt } = form;
  return (
    <Dialog
      open
      onOpenChange={(stays) => !stays && onClose()}
      title={t('templates.saveAs')}
      description={t('templates.saveAsHelp')}
    >
      <ShortForm form={form}>
        <Field label={c('name')} error={errorAt('name')}>
          <Input value={values.name} maxLength={120} onChange={(event) => set('name', event.target.value)} />
        </Field>
        <div className="flex justify-end">
          <Button type="submit" variant="primary" pending={form.pending}>
            {c('save')}
          </Button>
        </div>
      </ShortForm>
    </Dialog>
  );
}
