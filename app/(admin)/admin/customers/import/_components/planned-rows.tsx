import { UserPlus } from 'lucide-react';
import { useLocale, useTranslations } from 'next-intl';
import { Link } from '@/components/ui/link';
import { Pill, type Tone } from '@/components/ui/pill';
import { Cell, Head, Row, Table } from '@/components/ui/table';
import { fullName } from '@/lib/contacts/full-name';
import type { PlannedRow } from '@/lib/imports/decide-rows';
import { reasonsIn } from '@/lib/imports/reasons';

const TONES: Record<PlannedRow['outcome']['kind'], Tone> = {
  customer: 'green',
  contact: 'blue',
  skipped: 'grey',
  error: 'red',
};

/** What each row of a file will do, with the reasons of those that do nothing. */
export function PlannedRows({ rows }: { rows: readonly PlannedRow[] }) {
  const t = useTranslations('imports');
  const reasons = reasonsIn(useLocale());
  return (
    <Table
      caption={t('checkTitle')}
      head={
        <>
          <Head numeric className="w-16">
            {t('row')}
          </Head>
          <Head>{t('customer')}</Head>
          <Head>{t('contact')}</Head>
          <Head>{t('what')}</Head>
        </>
      }
    >
      {rows.map(({ number, values, outcome, contact }) => (
        <Row key={number}>
          <Cell numeric className="align-top text-muted">
            {number}
          </Cell>
          <Cell className="align-top phone:text-ink">
            <bdi className="wrap-any">{values.company}</bdi>
          </Cell>
          <Cell className="align-top">
            <bdi className="wrap-any">
              {contact ? fullName(contact) : (values.fullName ?? values.firstName)}{' '}
              <span className="text-muted">{contact?.email ?? values.email}</span>
            </bdi>
          </Cell>
          <Cell className="align-top phone:basis-full">
            <Pill
              tone={TONES[outcome.kind]}
              icon={outcome.kind === 'contact' ? <UserPlus aria-hidden /> : undefined}
            >
              {t(`kinds.${outcome.kind}`)}
            </Pill>{' '}
            {outcome.kind === 'contact' && (
              <span className="wrap-any text-muted">
                {outcome.customer ? (
                  <Link className="hover:underline" href={`/admin/customers/${outcome.customer.id}`}>
                    {t('joins', { name: outcome.customer.name })}
                  </Link>
                ) : (
                  t('joinsRow', { row: outcome.row ?? 0 })
                )}
              </span>
            )}
            {reasons(outcome).map((reason) => (
              <p key={reason} className="wrap-any mt-0.5 max-w-120 text-muted">
                <bdi>{reason}</bdi>
              </p>
            ))}
          </Cell>
        </Row>
      ))}
    </Table>
  );
}
