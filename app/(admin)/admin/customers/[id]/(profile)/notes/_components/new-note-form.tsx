'use client';

import { usePathname, useRouter, useSearchParams } from 'next/navigation';
import { useTranslations } from 'next-intl';
import { useState } from 'react';
import { newSubmissionId } from '@/components/forms/new-submission-id';
import { ShortForm } from '@/components/forms/short-form';
import { useActionForm } from '@/components/forms/use-action-form';
import { Button } from '@/components/ui/button';
import { Field } from '@/components/ui/field';
import { Textarea } from '@/components/ui/textarea';
import { toast } from '@/components/ui/toast';
import { writeNoteAction } from '../actions';

/** Notes something about a customer. */
export function NewNoteForm({ customerId }: { customerId: string }) {
  const t = useTranslations('notes');
  const router = useRouter();
  const pathname = usePathname();
  const further = useSearchParams().size > 0;
  const [submissionId, setSubmissionId] = useState(newSubmissionId);
  const form = useActionForm({
    initial: { body: '' },
    action: ({ body }) => writeNoteAction({ submissionId, customerId, body }),
    onDone: () => {
      toast({ title: t('written'), tone: 'green' });
      setSubmissionId(newSubmissionId());
      form.setSavedPart({ body: '' });
      // The newest stands on the first page.
      if (further) router.replace(pathname);
    },
  });
  return (
    <ShortForm form={form} className="gap-3">
      <Field label={t('new')} help={t('newHelp')} error={form.errorAt('body')}>
        <Textarea
          rows={3}
          value={form.values.body}
          onChange={(event) => form.set('body', event.target.value)}
        />
      </Field>
      <div>
        <Button type="submit" variant="primary" pending={form.pending}>
          {t('write')}
        </Button>
      </div>
    </ShortForm>
  );
}
