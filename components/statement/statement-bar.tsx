import { FileText } from 'lucide-react';
import { useTranslations } from 'next-intl';
import type { ReactNode } from 'react';
import { Button } from '@/components/ui/button';
import { buttonVariants } from '@/components/ui/button-variants';
import { DateInput } from '@/components/ui/date-input';
import { Field } from '@/components/ui/field';
import { Tabs } from '@/components/ui/tabs';
import type { Day } from '@/lib/dates/day';
import {
  periodQuery,
  presetPeriod,
  STATEMENT_PRESETS,
  type StatementPeriod,
} from '@/lib/statement/statement-period';

type StatementBarProps = {
  period: StatementPeriod;
  today: Day /** This page. */;
  href: string /** Its PDF. */;
  pdf: string;
  /** What else can be done with it. */
  children?: ReactNode;
};

/** Which days a statement is of: a choice of periods, or any two days; and its PDF. */
export function StatementBar({ period, today, href, pdf, children }: StatementBarProps) {
  const t = useTranslations('ui.statement');
  return (
    <div className="mb-4 flex flex-col gap-3" data-screen-only>
      <Tabs
        label={t('period')}
        tabs={STATEMENT_PRESETS.map((preset) => ({
          href: `${href}?${periodQuery(presetPeriod(preset, today))}`,
          label: t(`preset.${preset}`),
          current: period.preset === preset,
        }))}
      />
      <form className="flex flex-wrap items-end gap-3" action={href}>
        <Field label={t('from')}>
          <DateInput key={period.from ?? ''} name="from" required defaultValue={period.from ?? ''} />
        </Field>
        <Field label={t('to')}>
          <DateInput key={period.to} name="to" required defaultValue={period.to} />
        </Field>
        <Button type="submit">{t('show')}</Button>
        <a
          href={`${pdf}?${periodQuery(period)}`}
          target="_blank"
          rel="noreferrer"
          className={buttonVariants({})}
        >
          <FileText aria-hidden />
          {t('pdf')}
        </a>
        {children}
      </form>
    </div>
  );
}
