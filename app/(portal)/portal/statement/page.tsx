import { getTranslations } from 'next-intl/server';
import { StatementBar } from '@/components/statement/statement-bar';
import { StatementTable } from '@/components/statement/statement-table';
import { PageHead } from '@/components/ui/page-head';
import { requireContact } from '@/lib/auth/require-contact';
import { theCompany } from '@/lib/company/read-company';
import { today } from '@/lib/dates/day';
import { oneParam } from '@/lib/lists/list-params';
import { ownCustomer } from '@/lib/portal/own-customer';
import { portalStatement } from '@/lib/portal/portal-statement';
import type { MovementKind } from '@/lib/statement/statement';
import { periodQuery, statementPeriod } from '@/lib/statement/statement-period';
import { titled } from '../_components/titled';

export const generateMetadata = titled('statement');

const PAGES: Record<MovementKind, string | null> = {
  invoice: '/portal/invoices',
  credit_note: '/portal/credit-notes',
  payment: null,
  refund: null,
};

/** What the customer owed, what changed it, and what it owes. */
export default async function PortalStatementPage({ searchParams }: PageProps<'/portal/statement'>) {
  const viewer = await requireContact('invoices');
  const day = today((await theCompany()).timeZone, new Date());
  const asked = await searchParams;
  const period = statementPeriod(asked, day);
  const [t, customer, statement] = await Promise.all([
    getTranslations('portal.nav'),
    ownCustomer(viewer),
    portalStatement(viewer, period),
  ]);
  return (
    <>
      <PageHead title={t('statement')} />
      <StatementBar period={period} today={day} href="/portal/statement" pdf="/api/pdf/portal/statement" />
      <StatementTable
        statement={statement}
        currency={customer.currency}
        from={period.from}
        part={oneParam(asked, 'part')}
        partHref={(each) => `/portal/statement?${periodQuery(period)}&part=${each}`}
        hrefOf={(kind, id) => PAGES[kind] && `${PAGES[kind]}/${id}`}
      />
    </>
  );
}
