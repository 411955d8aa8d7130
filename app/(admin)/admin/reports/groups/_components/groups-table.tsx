import { useLocale, useTranslations } from 'next-intl';
import { groupColour } from '@/components/customers/group-colour';
import { Dot } from '@/components/ui/dot';
import { Cell, Head, NameCell, Row, Table } from '@/components/ui/table';
import type { Day } from '@/lib/dates/day';
import { formatDecimal } from '@/lib/money/format';
import type { GroupReport } from '@/lib/reports/group-report';
import { SalesCells, SalesHeads } from '../../_components/sales-cells';

/** Every group with its figures, and the total, in which each customer counts once. */
export function GroupsTable({
  report: { total, groups, overlapping },
  currency,
  months,
}: {
  report: GroupReport;
  currency: string;
  months: readonly Day[];
}) {
  const t = useTranslations('reports');
  const locale = useLocale();
  const shared = { total: total.net, currency, months };
  return (
    <>
      <Table
        caption={t('groups')}
        head={
          <>
            <Head>{t('group')}</Head>
            <Head numeric>{t('customersCount')}</Head>
            <SalesHeads />
          </>
        }
      >
        {groups.map(({ group, ...sales }) => (
          <Row key={group?.id ?? 'ungrouped'}>
            <NameCell href={group ? `/admin/customers?group=${group.id}&status=all` : undefined}>
              <span className="inline-flex items-center gap-2">
                <Dot colour={group ? groupColour(group.color) : 'var(--faint)'} />
                {group?.name ?? t('ungrouped')}
              </span>
            </NameCell>
            <Cell numeric phone="hidden">
              {formatDecimal(String(sales.customers), locale)}
            </Cell>
            <SalesCells sales={sales} {...shared} />
          </Row>
        ))}
        <Row className="font-medium">
          <NameCell>{overlapping ? t('totalOnce') : t('total')}</NameCell>
          <Cell numeric phone="hidden">
            {formatDecimal(String(total.customers), locale)}
          </Cell>
          <SalesCells sales={total} {...shared} />
        </Row>
      </Table>
      {overlapping && <p className="mt-3 max-w-160 text-muted text-sm">{t('overlap')}</p>}
    </>
  );
}
