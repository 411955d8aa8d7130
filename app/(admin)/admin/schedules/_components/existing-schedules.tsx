'use client';

import { useRouter } from 'next/navigation';
import { useLocale, useTranslations } from 'next-intl';
import { useRowAction } from '@/components/forms/use-row-action';
import { Button } from '@/components/ui/button';
import { formatDay } from '@/lib/dates/format';
import { remodelScheduleAction } from '../actions';

type Existing = { id: string; rhythm: string; nextDay: string };

/** Schedules of the same customer, which may take this document for their model instead. */
export function ExistingSchedules({
  documentId,
  schedules,
}: {
  documentId: string;
  schedules: readonly Existing[];
}) {
  const t = useTranslations('schedules');
  const locale = useLocale();
  const router = useRouter();
  const run = useRowAction();
  async function remodel(id: string) {
    if (await run(() => remodelScheduleAction({ id, documentId }), t('remodelled'))) {
      router.push(`/admin/schedules/${id}`);
    }
  }
  return (
    <section className="mb-6 rounded border border-line p-4">
      <h2 className="font-medium">{t('existing')}</h2>
      <p className="text-muted text-sm">{t('existingHelp')}</p>
      <ul className="mt-2 flex flex-col gap-2">
        {schedules.map(({ id, rhythm, nextDay }) => (
          <li key={id} className="flex flex-wrap items-center justify-between gap-2">
            <span>{t('remodelOf', { rhythm, day: formatDay(nextDay, locale) })}</span>
            <Button onClick={() => void remodel(id)}>{t('remodel')}</Button>
          </li>
        ))}
      </ul>
    </section>
  );
}
