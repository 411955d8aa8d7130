import { Lock } from 'lucide-react';
import { useLocale, useTimeZone } from 'next-intl';
import { FileLink } from '@/components/files/file-link';
import { cn } from '@/components/ui/cn';
import { formatMoment } from '@/lib/dates/format';
import type { ThreadMessage } from '@/lib/tickets/read-thread';

type Props = {
  /** Names the list. */
  label: string;
  messages: readonly ThreadMessage[];
  /** Where its files are served, without the id. */
  files: string;
  /** What stands over a note; only staff are given any. */
  note?: string;
};

/** What was written, the first on top: each with its author, its time and its files. */
export function Thread({ label, messages, files, note }: Props) {
  return (
    <ol aria-label={label} className="flex flex-col gap-4">
      {messages.map((message) => (
        <li
          key={message.id}
          className={cn(
            'border-line border-s-2 ps-4',
            message.byStaff && 'border-accent',
            message.kind === 'note' && 'rounded-e border-amber bg-amber-soft py-2 pe-3',
          )}
        >
          <Message message={message} files={files} note={note} />
        </li>
      ))}
    </ol>
  );
}

function Message({ message, files, note }: { message: ThreadMessage } & Pick<Props, 'files' | 'note'>) {
  const locale = useLocale();
  const timeZone = useTimeZone() ?? 'UTC';
  return (
    <article>
      <p className="mb-1 flex flex-wrap items-baseline gap-x-3 text-sm">
        <bdi className="wrap-any font-medium">{message.authorName}</bdi>
        <time dateTime={message.at.toISOString()} className="text-muted">
          {formatMoment(message.at, locale, timeZone)}
        </time>
        {message.kind === 'note' && (
          <span className="inline-flex items-center gap-1 text-amber">
            <Lock aria-hidden className="size-3.5" />
            {note}
          </span>
        )}
      </p>
      <p className="wrap-any w-fit max-w-full whitespace-pre-wrap [unicode-bidi:plaintext]">{message.body}</p>
      {message.files.length > 0 && (
        <ul className="mt-2 flex flex-wrap gap-2">
          {message.files.map((file) => (
            <li key={file.id} className="max-w-full">
              <FileLink href={`${files}/${file.id}`} name={file.name} size={file.size} />
            </li>
          ))}
        </ul>
      )}
    </article>
  );
}
