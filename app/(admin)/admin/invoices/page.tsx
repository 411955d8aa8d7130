import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { DocumentsList } from '@/components/documents/documents-list';
import { mayStaff } from '@/lib/auth/permissions';
import { requireStaff } from '@/lib/auth/require-staff';
import { documentFilter } from '@/lib/documents/document-filter';
import { listDocuments } from '@/lib/documents/list-documents';
import { sampleOffer } from '../_components/sample-data/sample-offer';
import {
  chooseInvoicesAction,
  countInvoiceStatesAction,
  deleteInvoicesAction,
  issueInvoicesAction,
  sendInvoicesAction,
} from './actions';

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('documents'))('kinds.invoice') };
}

export default async function InvoicesPage({ searchParams }: PageProps<'/admin/invoices'>) {
  const viewer = await requireStaff('invoices:view');
  const filter = documentFilter('invoice', await searchParams);
  const page = await listDocuments(viewer, 'invoice', filter);
  return (
    <DocumentsList
      kind="invoice"
      page={page}
      filter={filter}
      mayCreate={mayStaff(viewer.role, 'invoices:create')}
      offer={page.rows.length === 0 && (await sampleOffer(viewer))}
      countStates={countInvoiceStatesAction}
      actions={{
        choose: chooseInvoicesAction,
        issue: mayStaff(viewer.role, 'invoices:issue') ? issueInvoicesAction : undefined,
        send: mayStaff(viewer.role, 'invoices:issue') ? sendInvoicesAction : undefined,
        deleteDrafts: mayStaff(viewer.role, 'invoices:delete') ? deleteInvoicesAction : undefined,
      }}
    />
  );
}
