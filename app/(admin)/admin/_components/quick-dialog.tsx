'use client';

import { useRouter } from 'next/navigation';
import { useTranslations } from 'next-intl';
import { useState } from 'react';
import { QuickDocumentForm } from '@/components/documents/quick-document-form';
import { newSubmissionId } from '@/components/forms/new-submission-id';
import { QuickItemForm } from '@/components/items/quick-item-form';
import { Banner } from '@/components/ui/banner';
import { Button } from '@/components/ui/button';
import { Dialog } from '@/components/ui/dialog';
import type { Creation } from '@/lib/hotkeys/hotkeys';
import { createQuickEstimateAction, findEstimateCustomersAction } from '../estimates/actions';
import { createQuickInvoiceAction, findInvoiceCustomersAction } from '../invoices/actions';
import { createQuickItemAction } from '../items/actions';
import { createQuickProposalAction, findProposalCustomersAction } from '../proposals/actions';
import { QuickPayment } from './quick-payment';
import { QuickPeople } from './quick-people';
import { QuickTicket } from './quick-ticket';

type Made = { name: string; href: string };

/**
 * One small form of Quick insert. A customer, contact or item can be opened afterwards, or followed by another; an
 * invoice or estimate goes on in its editor, a payment or ticket on its page.
 */
export function QuickDialog({ what, onClose }: { what: Creation; onClose: () => void }) {
  const t = useTranslations('quickInsert');
  const router = useRouter();
  const [made, setMade] = useState<Made | null>(null);
  const [submissionId, setSubmissionId] = useState(newSubmissionId);
  const leaveFor = (href: string) => {
    onClose();
    router.push(href);
  };
  const another = () => {
    setMade(null);
    setSubmissionId(newSubmissionId());
  };
  return (
    <Dialog open onOpenChange={(open) => !open && onClose()} title={t(`new.${what}`)}>
      {made ? (
        <div className="flex flex-col gap-4">
          <Banner tone="green" alert>
            {t('made', { name: made.name })}
          </Banner>
          <div className="flex flex-wrap gap-2">
            <Button variant="primary" onClick={() => leaveFor(made.href)}>
              {t('open')}
            </Button>
            <Button onClick={another}>{t('another')}</Button>
          </div>
        </div>
      ) : what === 'invoice' ? (
        <QuickDocumentForm
          submissionId={submissionId}
          search={findInvoiceCustomersAction}
          create={createQuickInvoiceAction}
          onDone={(id) => leaveFor(`/admin/invoices/${id}/edit`)}
        />
      ) : what === 'estimate' ? (
        <QuickDocumentForm
          submissionId={submissionId}
          search={findEstimateCustomersAction}
          create={createQuickEstimateAction}
          onDone={(id) => leaveFor(`/admin/estimates/${id}/edit`)}
        />
      ) : what === 'proposal' ? (
        <QuickDocumentForm
          submissionId={submissionId}
          search={findProposalCustomersAction}
          create={createQuickProposalAction}
          onDone={(id) => leaveFor(`/admin/proposals/${id}/edit`)}
        />
      ) : what === 'item' ? (
        <QuickItemForm
          key={submissionId}
          submissionId={submissionId}
          create={createQuickItemAction}
          onDone={({ id, name }) => setMade({ name, href: `/admin/items/${id}` })}
        />
      ) : what === 'ticket' ? (
        <QuickTicket onDone={(id) => leaveFor(`/admin/tickets/${id}`)} />
      ) : what === 'payment' ? (
        <QuickPayment onDone={(id) => leaveFor(`/admin/payments/${id}`)} />
      ) : (
        <QuickPeople key={submissionId} what={what} onMade={setMade} onLeave={leaveFor} />
      )}
    </Dialog>
  );
}
