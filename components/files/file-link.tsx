import { Paperclip } from 'lucide-react';
import { useLocale } from 'next-intl';
import { fileSize } from './file-size';

/** A file to be saved, with its size in bytes as people read it. */
export function FileLink({ href, name, size }: { href: string; name: string; size: number }) {
  const locale = useLocale();
  return (
    <a
      href={href}
      download
      className="inline-flex min-h-control max-w-full items-center gap-1.5 rounded border border-line px-2 py-0.5 hover:bg-hover pointer-coarse:min-h-11"
    >
      <Paperclip aria-hidden className="size-4 shrink-0 text-muted" />
      <bdi className="wrap-any">{name}</bdi>
      <span className="shrink-0 text-muted text-sm">{fileSize(size, locale)}</span>
    </a>
  );
}
