import Form from 'next/form';
import { useLocale, useTranslations } from 'next-intl';
import { Button } from '@/components/ui/button';
import { DateInput } from '@/components/ui/date-input';
import { Field } from '@/components/ui/field';
import { isDay } from '@/lib/dates/day';
import { formatDay } from '@/lib/dates/format';
import { type AskedPeriod, MOST_YEARS } from '@/lib/reports/period';

type Props = {
  path: string;
  asked: AskedPeriod;
  /** What else the address says. */
  kept: Record<string, string>;
};

/** Two days of one's own. What they cannot mean is said at its field; it works without a script too. */
export function PeriodForm({ path, asked, kept }: Props) {
  const t = useTranslations('portal.list');
  const locale = useLocale();
  const { from, to, problems } = asked;
  const said = (side: 'from' | 'to') => {
    const problem = problems[side];
    if (!problem) return null;
    return t(`problems.${problem}`, {
      typed: asked[side],
      from: isDay(from) ? formatDay(from, locale) : from,
      years: MOST_YEARS,
    });
  };
  return (
    <Form
      prefetch={false}
      // Defaults are read once: another period is another form.
      key={`${from} ${to}`}
      action={path}
      scroll={false}
      className="mb-4 flex flex-wrap items-start gap-3"
    >
      {Object.entries(kept).map(
        ([name, value]) =>
          name !== 'from' && name !== 'to' && <input key={name} type="hidden" name={name} value={value} />,
      )}
      <Field label={t('from')} error={said('from')} className="max-w-72">
        <DateInput name="from" defaultValue={from} />
      </Field>
      <Field label={t('to')} error={said('to')} className="max-w-72">
        <DateInput name="to" defaultValue={to} />
      </Field>
      <Button type="submit" className="mt-6">
        {t('show')}
      </Button>
    </Form>
  );
}
