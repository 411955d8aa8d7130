import Form from 'next/form';
import { useLocale, useTranslations } from 'next-intl';
import { Button } from '@/components/ui/button';
import { DateInput } from '@/components/ui/date-input';
import { Field } from '@/components/ui/field';
import { isDay } from '@/lib/dates/day';
import { formatDay } from '@/lib/dates/format';
import { currencyParam } from '@/lib/reports/currency-choice';
import { MOST_YEARS } from '@/lib/reports/period';
import type { ReportFilter, SalesReport } from '@/lib/reports/report-filter';

/** Two days of one's own. What they cannot mean is said at its field; it works without a script too. */
export function PeriodForm({ report, filter }: { report: SalesReport; filter: ReportFilter }) {
  const t = useTranslations('reports');
  const locale = useLocale();
  const { from, to, problems } = filter.asked;
  const said = (side: 'from' | 'to') => {
    const problem = problems[side];
    if (!problem) return null;
    return t(`problems.${problem}`, {
      typed: filter.asked[side],
      from: isDay(from) ? formatDay(from, locale) : from,
      years: MOST_YEARS,
    });
  };
  return (
    <Form
      prefetch={false}
      // Defaults are read once: another period is another form.
      key={`${from} ${to}`}
      action={`/admin/reports/${report}`}
      scroll={false}
      className="mb-4 flex flex-wrap items-start gap-3"
    >
      <input type="hidden" name="period" value="custom" />
      <input type="hidden" name="currency" value={currencyParam(filter.choice)} />
      {filter.q && <input type="hidden" name="q" value={filter.q} />}
      <Field label={t('from')} error={said('from')} className="max-w-72">
        <DateInput name="from" defaultValue={from} />
      </Field>
      <Field label={t('to')} error={said('to')} className="max-w-72">
        <DateInput name="to" defaultValue={to} />
      </Field>
      <Button type="submit" className="mt-6">
        {t('apply')}
      </Button>
    </Form>
  );
}
