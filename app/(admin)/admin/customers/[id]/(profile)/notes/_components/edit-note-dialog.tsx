'use client';

import { Pencil } from 'lucide-react';
import { useTranslations } from 'next-intl';
import { useState } from 'react';
import { StaleBanner } from '@/components/forms/stale-banner';
import { StepDialog } from '@/components/forms/step-dialog';
import { useStep } from '@/components/forms/use-step';
import { Button } from '@/components/ui/button';
import { Field } from '@/components/ui/field';
import { Textarea } from '@/components/ui/textarea';
import { toast } from '@/components/ui/toast';
import type { OtherNote } from '@/lib/customer-notes/edit-note';
import { editNoteAction } from '../actions';

/** Changes what a note says. */
export function EditNoteDialog({ id, ...stored }: OtherNote & { id: string }) {
  const t = useTranslations('notes');
  const [open, setOpen] = useState(false);
  const [{ body, version }, setNote] = useState<OtherNote>(stored);
  const step = useStep<unknown>(() => {
    toast({ title: t('saved'), tone: 'green' });
    setOpen(false);
  });
  // The only details that this action's errors carry.
  const theirs = step.error?.code === 'stale' ? (step.error.details as OtherNote) : null;
  const setBody = (changed: string) => setNote({ body: changed, version });

  function save() {
    // Seen beside what somebody else saved, it may replace that.
    const sent = { body, version: theirs?.version ?? version };
    setNote(sent);
    step.run(() => editNoteAction({ id, ...sent }));
  }

  /** Opened again, it begins with what is stored now. */
  function change(next: boolean) {
    if (next) {
      setNote(stored);
      step.reset();
    }
    setOpen(next);
  }

  return (
    <StepDialog
      trigger={
        <Button size="icon-sm" aria-label={t('edit')}>
          <Pencil aria-hidden />
        </Button>
      }
      open={open}
      onOpenChange={change}
      title={t('edit')}
      cancel={t('cancel')}
      confirm={t('save')}
      pending={step.pending}
      message={theirs ? null : step.message(['body'])}
      onConfirm={save}
    >
      {theirs && (
        <StaleBanner
          differences={
            theirs.body === body
              ? []
              : [
                  {
                    ...{ field: 'body', label: t('text'), mine: body, theirs: theirs.body },
                    takeTheirs: () => setBody(theirs.body),
                  },
                ]
          }
        />
      )}
      <Field label={t('text')} error={step.errorAt('body')}>
        <Textarea rows={6} value={body} onChange={(event) => setBody(event.target.value)} />
      </Field>
    </StepDialog>
  );
}
