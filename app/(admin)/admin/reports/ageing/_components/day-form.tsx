import Form from 'next/form';
import { useLocale, useTranslations } from 'next-intl';
import { Button } from '@/components/ui/button';
import { DateInput } from '@/components/ui/date-input';
import { Field } from '@/components/ui/field';
import { formatDay } from '@/lib/dates/format';
import { EARLIEST } from '@/lib/reports/age';
import type { AgeingFilter } from '@/lib/reports/ageing-filter';
import { currencyParam } from '@/lib/reports/currency-choice';

/** The day of the report. What it cannot mean is said at the field; it works without a script too. */
export function DayForm({ filter }: { filter: AgeingFilter }) {
  const t = useTranslations('reports');
  const locale = useLocale();
  const { asked, today, choice, q } = filter;
  return (
    <Form
      prefetch={false}
      // Defaults are read once: another day is another form.
      key={asked.typed}
      action="/admin/reports/ageing"
      scroll={false}
      className="mb-4 flex flex-wrap items-start gap-3"
    >
      <input type="hidden" name="currency" value={currencyParam(choice)} />
      {q && <input type="hidden" name="q" value={q} />}
      <Field
        label={t('ageing.at')}
        error={
          asked.problem &&
          t(`ageing.problems.${asked.problem}`, {
            typed: asked.typed,
            today: formatDay(today, locale),
            earliest: formatDay(EARLIEST, locale),
          })
        }
        className="max-w-72"
      >
        <DateInput name="at" defaultValue={asked.typed} max={today} />
      </Field>
      <Button type="submit" className="mt-6">
        {t('apply')}
      </Button>
    </Form>
  );
}
