import { useLocale, useTranslations } from 'next-intl';
import { Cell, Head, NameCell, Row, Table } from '@/components/ui/table';
import { formatMoney } from '@/lib/money/format';
import type { ScheduleDetails } from '@/lib/schedules/get-schedule';

type ScheduleLinesProps = { lines: ScheduleDetails['content']['lines']; currency: string; total: bigint };

/** What each invoice of a schedule says. */
export function ScheduleLines({ lines, currency, total }: ScheduleLinesProps) {
  const t = useTranslations('schedules');
  const locale = useLocale();
  const decimal = (text: string) =>
    new Intl.NumberFormat(locale, { maximumFractionDigits: 4 }).format(text as `${number}`);
  return (
    <section>
      <h2 className="mb-2 text-lg">{t('lines')}</h2>
      <Table
        caption={t('lines')}
        head={
          <>
            <Head>{t('line')}</Head>
            <Head numeric>{t('quantity')}</Head>
            <Head numeric>{t('price')}</Head>
          </>
        }
      >
        {lines.map((line, at) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: lines have no other name and stay where they are
          <Row key={at}>
            <NameCell className="whitespace-pre-line">{line.description}</NameCell>
            <Cell numeric>{line.kind === 'line' && decimal(line.quantity)}</Cell>
            <Cell numeric phone="end">
              {line.kind === 'line' && decimal(line.unitPrice)}
            </Cell>
          </Row>
        ))}
      </Table>
      <p className="figures mt-2 text-right font-medium">{formatMoney(total, currency, locale)}</p>
    </section>
  );
}
