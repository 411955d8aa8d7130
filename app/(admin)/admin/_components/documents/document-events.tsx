import { useLocale, useTimeZone, useTranslations } from 'next-intl';
import { formatMoment } from '@/lib/dates/format';
import type { DocumentEvent } from '@/lib/documents/get-document';
import type { DocumentKind } from '@/lib/documents/states';

type DocumentEventsProps = { kind: DocumentKind; events: readonly DocumentEvent[] };

/** What happened to a document, the latest first. */
export function DocumentEvents({ kind, events }: DocumentEventsProps) {
  const t = useTranslations('documents');
  const tAudit = useTranslations('audit');
  const locale = useLocale();
  const timeZone = useTimeZone() ?? 'UTC';
  const told = (done: DocumentEvent['done']) => {
    const key = `${kind}.${done}` as 'credit_note.issued';
    return tAudit.has(key) ? tAudit(key) : done;
  };
  // What was poured in, like sample data, has no history.
  if (events.length === 0) return null;
  return (
    <section>
      <h2 className="mb-2 text-lg">{t('events')}</h2>
      <ol className="flex flex-col gap-2">
        {events.map((event) => (
          <li key={event.id} className="wrap-any">
            <div>{told(event.done)}</div>
            <div className="text-muted text-sm">
              <bdi>{event.actor || tAudit('system')}</bdi> · {formatMoment(event.at, locale, timeZone)}
            </div>
          </li>
        ))}
      </ol>
    </section>
  );
}
