import { Download } from 'lucide-react';
import { useTranslations } from 'next-intl';
import { buttonVariants } from '@/components/ui/button-variants';
import { PageHead } from '@/components/ui/page-head';
import { Tabs } from '@/components/ui/tabs';
import { REPORTS, type Report } from '@/lib/reports/report-filter';

/** What every report begins with: its name, its export, and the way to the others. */
export function ReportHead({
  report,
  exportHref,
  hrefs,
}: {
  report: Report;
  /** Null while the address makes no sense. */
  exportHref: string | null;
  hrefs: Record<Report, string>;
}) {
  const t = useTranslations('reports');
  return (
    <>
      <PageHead
        title={t('title')}
        action={
          exportHref && (
            <a href={exportHref} download className={buttonVariants({ variant: 'secondary' })}>
              <Download aria-hidden />
              {t('export')}
            </a>
          )
        }
      />
      <Tabs
        label={t('sections')}
        className="mb-4"
        tabs={REPORTS.map((each) => ({
          href: hrefs[each],
          label: t(each === 'ageing' ? 'ageing.title' : each),
          current: each === report,
        }))}
      />
    </>
  );
}
