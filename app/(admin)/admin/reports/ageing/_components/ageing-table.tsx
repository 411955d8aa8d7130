import { useLocale, useTranslations } from 'next-intl';
import { documentsHref } from '@/components/documents/documents-href';
import { Link } from '@/components/ui/link';
import { Cell, Head, NameCell, Row, Table } from '@/components/ui/table';
import { formatMoney } from '@/lib/money/format';
import { AGES } from '@/lib/reports/age';
import type { CustomerOwes, Owed } from '@/lib/reports/ageing';

/** Who owes what, by age; the total of all pages stands at the end of each. */
export function AgeingTable({
  rows,
  total,
  currency,
  maySeeInvoices,
}: {
  rows: readonly CustomerOwes[];
  total: Owed;
  currency: string;
  maySeeInvoices: boolean;
}) {
  const t = useTranslations('reports');
  const open = (customerId: string) => documentsHref('invoice', { state: 'unpaid', search: '', customerId });
  return (
    <Table
      caption={t('ageing.title')}
      head={
        <>
          <Head>{t('customer')}</Head>
          {AGES.map((age) => (
            <Head key={age} numeric>
              {t(`ageing.ages.${age}`)}
            </Head>
          ))}
          <Head numeric>{t('ageing.due')}</Head>
          <Head numeric>{t('ageing.credit')}</Head>
          <Head numeric>{t('ageing.balance')}</Head>
        </>
      }
    >
      {rows.map((row) => (
        <Row key={row.id}>
          <NameCell href={`/admin/customers/${row.id}`}>{row.name}</NameCell>
          <OwedCells
            owed={row}
            currency={currency}
            href={maySeeInvoices && row.due > 0n ? open(row.id) : undefined}
            hint={t('ageing.openInvoices', { name: row.name })}
          />
        </Row>
      ))}
      <Row className="font-medium">
        <NameCell>{t('total')}</NameCell>
        <OwedCells owed={total} currency={currency} />
      </Row>
    </Table>
  );
}

/** What is nothing stays empty: what is owed stands out. On a phone each amount says what it is. */
function OwedCells({
  owed,
  currency,
  href,
  hint,
}: {
  owed: Owed;
  currency: string;
  href?: string;
  hint?: string;
}) {
  const t = useTranslations('reports');
  const locale = useLocale();
  const money = (minor: bigint) => formatMoney(minor, currency, locale);
  const named = (label: string, minor: bigint) =>
    minor !== 0n && (
      <>
        <span className="hidden phone:inline">{label}: </span>
        {money(minor)}
      </>
    );
  return (
    <>
      {AGES.map((age) => (
        <Cell key={age} numeric className={age === 'not_yet' ? undefined : 'text-red phone:text-red'}>
          {named(t(`ageing.ages.${age}`), owed.ages[age])}
        </Cell>
      ))}
      <Cell numeric phone="end">
        {href ? (
          <Link
            href={href}
            title={hint}
            className="relative z-10 hover:text-accent underline underline-offset-2"
          >
            {money(owed.due)}
          </Link>
        ) : (
          money(owed.due)
        )}
      </Cell>
      <Cell numeric>{named(t('ageing.credit'), -owed.credit)}</Cell>
      {/* On a phone it would say the same as the amount beside the name. */}
      <Cell numeric phone={owed.credit === 0n ? 'hidden' : 'meta'}>
        <span className="hidden phone:inline">{t('ageing.balance')}: </span>
        {money(owed.balance)}
      </Cell>
    </>
  );
}
