import { useLocale, useTranslations } from 'next-intl';
import type { TimelineEntry } from '@/lib/customers/customer-timeline';
import { formatMoment } from '@/lib/dates/format';
import { isolated } from '@/lib/i18n/isolate';
import { changedFields, describeEntry } from './describe-entry';

/** What happened, the newest first, each in a sentence with who and when. */
export function Timeline({ entries, timeZone }: { entries: readonly TimelineEntry[]; timeZone: string }) {
  const t = useTranslations('audit');
  const locale = useLocale();
  const who = ({ actorName, actorAs }: TimelineEntry) =>
    actorAs ? t('as', { actor: isolated(actorName), contact: isolated(actorAs) }) : actorName || t('system');
  return (
    <ol className="flex flex-col">
      {entries.map((entry) => {
        const changes = changedFields(t, entry);
        return (
          <li key={entry.id} className="relative border-line border-s ps-4 pb-4 last:pb-0">
            <span
              aria-hidden
              className="absolute -start-[3px] top-2 size-[5px] rounded-full bg-line-strong"
            />
            <p className="wrap-any">{describeEntry(t, entry)}</p>
            {changes.length > 0 && <p className="wrap-any text-muted text-sm">{changes.join(' · ')}</p>}
            <p className="text-muted text-xs">
              <bdi>{who(entry)}</bdi> · {formatMoment(entry.at, locale, timeZone)}
            </p>
          </li>
        );
      })}
    </ol>
  );
}
