import { useLocale, useTranslations } from 'next-intl';
import { Link } from '@/components/ui/link';
import { Pager } from '@/components/ui/pager';
import { Cell, Head, Row, Table } from '@/components/ui/table';
import type { Day } from '@/lib/dates/day';
import { formatDay } from '@/lib/dates/format';
import { formatMoney } from '@/lib/money/format';
import { type MovementKind, type Statement, statementPart } from '@/lib/statement/statement';

type StatementTableProps = {
  statement: Statement;
  currency: string;
  from: Day | null;
  /** Which part of a long one the address asks for, and the address of another. */
  part: string | undefined;
  partHref: (part: number) => string;
  /** Where a movement is shown by itself; null for one that has no page. */
  hrefOf: (kind: MovementKind, id: string) => string | null;
};

/** What was owed, what changed it, and what is owed: a line each. A long one in parts, at first the latest. */
export function StatementTable({ statement, currency, from, part, partHref, hrefOf }: StatementTableProps) {
  const t = useTranslations('ui.statement');
  const locale = useLocale();
  const money = (minor: bigint) => formatMoney(minor, currency, locale);
  const { opening, rows, at, last } = statementPart(statement, part);
  return (
    <>
      <Table
        caption={t('title')}
        head={
          <>
            <Head>{t('date')}</Head>
            <Head>{t('what')}</Head>
            <Head numeric>{t('amount')}</Head>
            <Head numeric>{t('balance')}</Head>
          </>
        }
      >
        <Row>
          <Cell className="figures">{at === 1 && from && formatDay(from, locale)}</Cell>
          <Cell className="phone:text-ink">{t('opening')}</Cell>
          <Cell numeric phone="hidden" />
          <Cell numeric phone="end">
            {money(opening)}
          </Cell>
        </Row>
        {rows.map(({ kind, id, date, reference, amount, balance }) => {
          const href = hrefOf(kind, id);
          const name = (
            <>
              {t(`kind.${kind}`)} <bdi className="figures">{reference}</bdi>
            </>
          );
          return (
            <Row key={id}>
              <Cell className="figures whitespace-nowrap">{formatDay(date, locale)}</Cell>
              <Cell className="wrap-any phone:text-ink">
                {href ? (
                  <Link href={href} className="hover:underline">
                    {name}
                  </Link>
                ) : (
                  name
                )}
              </Cell>
              <Cell numeric>{money(amount)}</Cell>
              <Cell numeric phone="end">
                {money(balance)}
              </Cell>
            </Row>
          );
        })}
        {at === last && (
          <Row>
            <Cell />
            <Cell className="font-medium phone:text-ink">{t('closing')}</Cell>
            <Cell numeric phone="hidden" />
            <Cell numeric phone="end" className="font-medium">
              {money(statement.closing)}
            </Cell>
          </Row>
        )}
      </Table>
      <Pager previous={at > 1 ? partHref(at - 1) : null} next={at < last ? partHref(at + 1) : null} />
    </>
  );
}
