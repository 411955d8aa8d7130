'use client';

import { Paperclip } from 'lucide-react';
import { useTranslations } from 'next-intl';
import { useId, useState } from 'react';
import { Chip } from '@/components/ui/chip';
import { FieldError } from '@/components/ui/field-error';
import { MEGABYTE, MOST_BYTES } from '@/lib/files/limits';

/** How many files a message may have, and of how many megabytes each. */
export type FileLimits = { count: number; megabytes: number };

/** Files of a message: chosen together or one after the other, each taken away by its button. */
export function AttachmentField({
  files,
  onChange,
  limits,
  error,
}: {
  files: readonly File[];
  onChange: (files: File[]) => void;
  limits: FileLimits;
  error?: string;
}) {
  const t = useTranslations('common.attachments');
  const e = useTranslations('errors');
  const id = useId();
  const [refused, setRefused] = useState<string | null>(null);
  if (limits.count === 0) return null;
  function add(more: File[]) {
    const all = [...files, ...more];
    const large = more.find(({ size }) => size > limits.megabytes * MEGABYTE);
    const sum = all.reduce((size, file) => size + file.size, 0);
    if (large) setRefused(e('file_large', { name: large.name, max: limits.megabytes }));
    else if (all.length > limits.count) setRefused(e('files_too_many', { max: limits.count }));
    else if (sum > MOST_BYTES) setRefused(e('files_large', { max: MOST_BYTES / MEGABYTE }));
    else {
      setRefused(null);
      onChange(all);
    }
  }
  const wrong = refused ?? error;
  return (
    <div className="flex flex-col items-start gap-1.5">
      <label className="relative inline-flex min-h-control cursor-pointer items-center gap-1.5 rounded border border-line-strong px-2.5 hover:bg-hover has-focus-visible:outline-2 has-focus-visible:outline-accent has-focus-visible:outline-offset-2 pointer-coarse:min-h-11 [&_svg]:size-4">
        <Paperclip aria-hidden />
        {t('add')}
        <input
          type="file"
          multiple
          aria-describedby={`${id}-help${wrong ? ` ${id}-error` : ''}`}
          aria-invalid={wrong ? true : undefined}
          className="absolute inset-0 cursor-pointer opacity-0"
          onChange={(event) => {
            add([...(event.target.files ?? [])]);
            event.target.value = '';
          }}
        />
      </label>
      {files.length > 0 && (
        <ul aria-label={t('label')} className="flex max-w-full flex-wrap gap-1.5">
          {files.map((file, at) => (
            <li key={`${file.name} ${file.size} ${file.lastModified}`} className="max-w-full">
              <Chip label={file.name} onRemove={() => onChange(files.filter((_, other) => other !== at))} />
            </li>
          ))}
        </ul>
      )}
      {wrong && <FieldError id={`${id}-error`}>{wrong}</FieldError>}
      <p id={`${id}-help`} className="wrap-any text-muted text-sm">
        {t('help', { count: limits.count, size: limits.megabytes })}
      </p>
    </div>
  );
}
