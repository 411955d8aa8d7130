import { Send } from 'lucide-react';
import { notFound } from 'next/navigation';
import { getTranslations } from 'next-intl/server';
import { StatementBar } from '@/components/statement/statement-bar';
import { StatementTable } from '@/components/statement/statement-table';
import { ButtonLink } from '@/components/ui/button-link';
import { mayStaff } from '@/lib/auth/permissions';
import { requireStaff } from '@/lib/auth/require-staff';
import { theCompany } from '@/lib/company/read-company';
import { getCustomer } from '@/lib/customers/get-customer';
import { today } from '@/lib/dates/day';
import { oneParam } from '@/lib/lists/list-params';
import { customerStatement } from '@/lib/statement/read-statement';
import type { MovementKind } from '@/lib/statement/statement';
import { periodQuery, statementPeriod } from '@/lib/statement/statement-period';

const PAGES: Record<MovementKind, string | null> = {
  invoice: '/admin/invoices',
  credit_note: '/admin/credit-notes',
  payment: '/admin/payments',
  refund: null,
};

/** What a customer owed, what changed it, and what it owes. */
export default async function CustomerStatementPage({
  params,
  searchParams,
}: PageProps<'/admin/customers/[id]/statement'>) {
  const viewer = await requireStaff('customers:view', 'invoices:view', 'payments:view');
  const customer = (await getCustomer(viewer, (await params).id)) ?? notFound();
  const day = today((await theCompany()).timeZone, new Date());
  const asked = await searchParams;
  const period = statementPeriod(asked, day);
  const [statement, t] = await Promise.all([
    customerStatement(viewer, customer.id, period),
    getTranslations('sending'),
  ]);
  return (
    <>
      <StatementBar
        period={period}
        today={day}
        href={`/admin/customers/${customer.id}/statement`}
        pdf={`/api/pdf/statement/${customer.id}`}
      >
        {mayStaff(viewer.role, 'invoices:issue') && (
          <ButtonLink href={`/admin/customers/${customer.id}/statement/send?${periodQuery(period)}`}>
            <Send aria-hidden />
            {t('send')}
          </ButtonLink>
        )}
      </StatementBar>
      <StatementTable
        statement={statement}
        currency={customer.currency}
        from={period.from}
        part={oneParam(asked, 'part')}
        partHref={(each) => `/admin/customers/${customer.id}/statement?${periodQuery(period)}&part=${each}`}
        hrefOf={(kind, id) => PAGES[kind] && `${PAGES[kind]}/${id}`}
      />
    </>
  );
}
