'use client';

import { Upload, X } from 'lucide-react';
import { useTranslations } from 'next-intl';
import { useRef, useState } from 'react';
import { Button } from './button';
import { cn } from './cn';
import type { ControlProps } from './field';

/** A file by button or by dropping it; an image is shown at once, of any other the name. A native file input lies over all of it, takes both, and is sent under `name`. */
export function FileDrop({
  name,
  accept,
  current,
  onFile,
  className,
  ...control
}: Partial<ControlProps> & {
  name: string;
  accept?: string;
  /** The address of what is stored now. */
  current?: string | null;
  onFile?: (file: File | null) => void;
  className?: string;
}) {
  const t = useTranslations('ui');
  const input = useRef<HTMLInputElement>(null);
  const [picked, setPicked] = useState<{ name: string; url: string | null } | null>(null);
  function take(file: File | undefined) {
    if (picked?.url) URL.revokeObjectURL(picked.url);
    const url = file?.type.startsWith('image/') ? URL.createObjectURL(file) : null;
    setPicked(file ? { name: file.name, url } : null);
    onFile?.(file ?? null);
  }
  const preview = picked ? picked.url : current;
  const { 'aria-required': _, ...described } = control;
  return (
    <div
      className={cn(
        'relative flex min-h-20 flex-wrap items-center gap-4 rounded border border-line-strong border-dashed bg-surface px-4 py-3',
        'has-focus-visible:outline-2 has-focus-visible:outline-accent has-focus-visible:outline-offset-2',
        className,
      )}
    >
      <input
        ref={input}
        type="file"
        name={name}
        accept={accept}
        {...described}
        onChange={(event) => take(event.target.files?.[0])}
        className="absolute inset-0 cursor-pointer opacity-0"
      />
      {preview ? (
        <img src={preview} alt="" className="max-h-14 max-w-40 object-contain" />
      ) : (
        <Upload aria-hidden className="size-4 text-muted" />
      )}
      <span className="wrap-any flex-1 text-muted">{picked ? picked.name : t('dropFile')}</span>
      {picked && (
        <Button
          variant="quiet"
          size="icon-sm"
          className="relative"
          aria-label={t('remove', { label: picked.name })}
          onClick={() => {
            if (input.current) input.current.value = '';
            take(undefined);
          }}
        >
          <X aria-hidden />
        </Button>
      )}
    </div>
  );
}
