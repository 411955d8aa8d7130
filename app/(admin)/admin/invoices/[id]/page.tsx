import { randomUUID } from 'node:crypto';
import { Banknote } from 'lucide-react';
import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { getTranslations } from 'next-intl/server';
import { RelatedDocumentsList } from '@/components/documents/conversions/related-documents';
import { DocumentActions } from '@/components/documents/document-actions';
import { ButtonLink } from '@/components/ui/button-link';
import { mayStaff } from '@/lib/auth/permissions';
import { requireStaff } from '@/lib/auth/require-staff';
import { getDocument } from '@/lib/documents/get-document';
import { allowedSteps } from '../../_components/documents/allowed-steps';
import { conversionsOf } from '../../_components/documents/conversions-of';
import { DocumentDelivery } from '../../_components/documents/document-delivery';
import { DocumentScreen } from '../../_components/documents/document-screen';
import { InvoiceMoney } from '../../_components/documents/invoice-money';
import { InvoiceReminders } from '../../_components/documents/invoice-reminders';
import { InvoiceSchedules } from '../../_components/documents/invoice-schedules';
import { StaffComments } from '../../_components/documents/staff-comments';
import { CreditInvoiceDialog } from '../../credit-notes/_components/credit-invoice-dialog';
import {
  commentInvoiceAction,
  copyInvoiceAction,
  deleteInvoiceAction,
  findInvoiceCustomersAction,
  issueInvoiceAction,
  makeInvoiceLinkAction,
  markInvoiceSentAction,
  mergeInvoicesAction,
  revokeInvoiceLinkAction,
  voidInvoiceAction,
} from '../actions';

type Props = PageProps<'/admin/invoices/[id]'>;

const read = async ({ params }: Props) => {
  const viewer = await requireStaff('invoices:view');
  const document = (await getDocument(viewer, 'invoice', (await params).id)) ?? notFound();
  return { viewer, document };
};

export async function generateMetadata(props: Props): Promise<Metadata> {
  const [{ document }, t] = await Promise.all([read(props), getTranslations('documents')]);
  return { title: document.printable.number ?? t('draft') };
}

export default async function InvoicePage(props: Props) {
  const [{ viewer, document }, t] = await Promise.all([read(props), getTranslations('payments')]);
  const mayPay = document.due > 0n && document.state !== 'draft' && document.state !== 'void';
  const { id, version, today, printable } = document;
  const steps = allowedSteps(viewer, document);
  const { related, drafts } = await conversionsOf(viewer, document, 'invoice');
  return (
    <DocumentScreen
      document={document}
      aside={
        <>
          <InvoiceMoney viewer={viewer} document={document} />
          <RelatedDocumentsList related={related} />
          <InvoiceSchedules viewer={viewer} invoiceId={id} />
          <InvoiceReminders viewer={viewer} invoiceId={id} open={mayPay} />
          <StaffComments viewer={viewer} kind="invoice" document={document} comment={commentInvoiceAction} />
          <DocumentDelivery
            viewer={viewer}
            document={document}
            actions={
              steps.includes('link')
                ? { make: makeInvoiceLinkAction, revoke: revokeInvoiceLinkAction }
                : undefined
            }
          />
        </>
      }
    >
      {mayPay && mayStaff(viewer.role, 'payments:create') && (
        <ButtonLink href={`/admin/payments/new?invoice=${id}`}>
          <Banknote aria-hidden />
          {t('record')}
        </ButtonLink>
      )}
      {document.state !== 'draft' &&
        document.state !== 'void' &&
        mayStaff(viewer.role, 'credit-notes:create') && <CreditInvoiceDialog invoiceId={id} />}
      <DocumentActions
        kind="invoice"
        document={{ id, version, issueDate: printable.issueDate ?? today, number: printable.number }}
        steps={steps}
        submissionId={randomUUID()}
        today={today}
        exchange={document.exchange}
        conversions={{
          submissionId: randomUUID(),
          customer: { ...document.customer, currency: printable.currency },
          copy: { copy: copyInvoiceAction, search: findInvoiceCustomersAction },
          merge: { action: mergeInvoicesAction, drafts },
          recur: mayStaff(viewer.role, 'schedules:edit') ? `/admin/schedules/new?invoice=${id}` : undefined,
        }}
        actions={{
          issue: issueInvoiceAction,
          markSent: markInvoiceSentAction,
          deleteDraft: deleteInvoiceAction,
          voidIt: voidInvoiceAction,
        }}
      />
    </DocumentScreen>
  );
}
