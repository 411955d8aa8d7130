'use client';

import { useRouter } from 'next/navigation';
import { useTranslations } from 'next-intl';
import { type FormEvent, useState, useTransition } from 'react';
import { newSubmissionId } from '@/components/forms/new-submission-id';
import { Button } from '@/components/ui/button';
import { Field } from '@/components/ui/field';
import { FileDrop } from '@/components/ui/file-drop';
import { Textarea } from '@/components/ui/textarea';
import { LIMITS } from '@/lib/imports/limits';
import { startImportAction } from '../actions';

/** A CSV file, or rows pasted from anywhere; both are sent as bytes, and told apart from anything else on the server. */
export function UploadForm() {
  const t = useTranslations('imports');
  const errors = useTranslations('errors');
  const router = useRouter();
  const [file, setFile] = useState<File | null>(null);
  const [pasted, setPasted] = useState('');
  const [error, setError] = useState<string | null>(null);
  const [pending, startTransition] = useTransition();

  async function send(chosen: Blob, fileName: string | null) {
    const bytes = new Uint8Array(await chosen.arrayBuffer());
    const result = await startImportAction({ submissionId: newSubmissionId(), fileName, file: bytes });
    if (result.ok) router.push(`/admin/customers/import/${result.data.id}`);
    else setError(errors(result.error.code, result.error.params));
  }
  function submit(event: FormEvent) {
    event.preventDefault();
    const chosen = file ?? (pasted.trim() ? new Blob([pasted]) : null);
    if (!chosen) setError(t('oneOfBoth'));
    else if (chosen.size > LIMITS.bytes)
      setError(errors('import_too_large', { megabytes: LIMITS.megabytes }));
    else {
      setError(null);
      startTransition(() => send(chosen, file?.name ?? null).catch(() => setError(errors('not_sent'))));
    }
  }
  return (
    <form onSubmit={submit} noValidate className="flex max-w-160 flex-col gap-4">
      <Field
        label={t('file')}
        help={t('fileHelp', { rows: LIMITS.rows, megabytes: LIMITS.megabytes })}
        error={error}
      >
        <FileDrop name="file" accept=".csv,.tsv,.txt,text/csv,text/plain" onFile={setFile} />
      </Field>
      <Field label={t('paste')} help={t('pasteHelp')} optional>
        <Textarea
          rows={4}
          value={pasted}
          disabled={file !== null}
          spellCheck={false}
          className="max-h-64"
          onChange={(event) => setPasted(event.target.value)}
        />
      </Field>
      <div>
        <Button type="submit" variant="primary" pending={pending}>
          {t('start')}
        </Button>
      </div>
    </form>
  );
}
