import { Plus } from 'lucide-react';
import { notFound } from 'next/navigation';
import { getTranslations } from 'next-intl/server';
import { DocumentsTable } from '@/components/documents/documents-table';
import { ButtonLink } from '@/components/ui/button-link';
import { EmptyState } from '@/components/ui/empty-state';
import { requireStaff } from '@/lib/auth/require-staff';
import { theCompany } from '@/lib/company/read-company';
import { customerProposals } from '@/lib/customers/customer-documents';
import { getCustomer } from '@/lib/customers/get-customer';
import { today } from '@/lib/dates/day';

export default async function CustomerProposalsPage({
  params,
}: PageProps<'/admin/customers/[id]/proposals'>) {
  const viewer = await requireStaff('customers:view', 'proposals:view');
  const customer = (await getCustomer(viewer, (await params).id)) ?? notFound();
  const { timeZone } = await theCompany();
  const [t, rows] = await Promise.all([
    getTranslations('customers'),
    customerProposals(viewer, customer.id, today(timeZone, new Date())),
  ]);
  if (rows.length > 0) {
    return <DocumentsTable kind="proposal" rows={rows} ofCustomer />;
  }
  const inUse = customer.active && !customer.archived;
  return (
    <EmptyState
      action={
        inUse && (
          <ButtonLink href={`/admin/proposals/new?customer=${customer.id}`}>
            <Plus aria-hidden />
            {t('newProposal')}
          </ButtonLink>
        )
      }
    >
      {t('noProposals')}
    </EmptyState>
  );
}
