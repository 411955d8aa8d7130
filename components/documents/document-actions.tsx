'use client';

import { Ban, Download, Ellipsis, FileText, Pencil, Send, Trash2 } from 'lucide-react';
import { useRouter } from 'next/navigation';
import { useTranslations } from 'next-intl';
import { type ReactNode, useState } from 'react';
import { useStep } from '@/components/forms/use-step';
import { Banner } from '@/components/ui/banner';
import { Button } from '@/components/ui/button';
import { ButtonLink } from '@/components/ui/button-link';
import { buttonVariants } from '@/components/ui/button-variants';
import { ConfirmDialog } from '@/components/ui/confirm-dialog';
import { DropdownMenu, MenuItem } from '@/components/ui/dropdown-menu';
import type { ActionResult } from '@/lib/actions/errors';
import type { StaffStep } from '@/lib/documents/document-steps';
import type { ExchangeAtIssue } from '@/lib/documents/exchange-at-issue';
import type { DocumentKind } from '@/lib/documents/states';
import { ConversionMenu, type Conversions } from './conversions/conversion-menu';
import { LISTS } from './documents-href';
import { type IssueAction, IssueDialog } from './issue-dialog';
import { type VoidAction, VoidDialog } from './void-dialog';

type Step = (input: { id: string; version: number }) => Promise<ActionResult<unknown>>;

export type DocumentActionsProps = {
  kind: DocumentKind;
  document: { id: string; version: number; issueDate: string; number: string | null };
  /** What the document's state and the person's permissions allow. */
  steps: readonly StaffStep[];
  submissionId: string;
  today: string;
  exchange?: ExchangeAtIssue | null;
  /** Absent where nothing is made from documents of this kind. */
  conversions?: Conversions;
  actions: { issue: IssueAction; markSent: Step; deleteDraft: Step; voidIt?: VoidAction };
};

/** What can be done with a document, the next thing first. */
export function DocumentActions({
  kind,
  document,
  steps,
  submissionId,
  today,
  exchange = null,
  conversions,
  actions,
}: DocumentActionsProps) {
  const t = useTranslations('documents');
  const tCommon = useTranslations('common');
  const router = useRouter();
  const [asking, setAsking] = useState<'delete' | 'void' | null>(null);
  const step = useStep<unknown>(() => router.refresh());
  const { id, version } = document;
  const may = (what: StaffStep) => steps.includes(what);
  const pdf = `/api/pdf/${kind}/${id}`;
  const message = step.message();
  const deletion = useStep<unknown>(() => router.push(LISTS[kind]));
  const deletionMessage = deletion.message();
  const moreMenu = (items: ReactNode) => (
    <DropdownMenu
      trigger={
        <Button size="icon" aria-label={t('more')}>
          <Ellipsis aria-hidden />
        </Button>
      }
    >
      {items}
      {may('delete_draft') && (
        <MenuItem danger icon={<Trash2 aria-hidden />} onSelect={() => setAsking('delete')}>
          {t('deleteDraft')}
        </MenuItem>
      )}
      {may('void') && actions.voidIt && (
        <MenuItem danger icon={<Ban aria-hidden />} onSelect={() => setAsking('void')}>
          {t('void')}
        </MenuItem>
      )}
    </DropdownMenu>
  );
  return (
    <>
      {may('issue') && (
        <IssueDialog
          kind={kind}
          document={document}
          submissionId={submissionId}
          today={today}
          exchange={exchange}
          issue={actions.issue}
        />
      )}
      {(may('send') || may('issue')) && (
        <ButtonLink href={`${LISTS[kind]}/${id}/send`} variant={may('send') ? 'primary' : 'secondary'}>
          <Send aria-hidden />
          {t(may('send') ? 'send' : 'issueAndSend')}
        </ButtonLink>
      )}
      {may('mark_sent') && (
        <Button pending={step.pending} onClick={() => step.run(() => actions.markSent({ id, version }))}>
          {t('markSent', { kind })}
        </Button>
      )}
      {may('edit_draft') && (
        <ButtonLink href={`${LISTS[kind]}/${id}/edit`}>
          <Pencil aria-hidden />
          {tCommon('edit')}
        </ButtonLink>
      )}
      <a href={pdf} target="_blank" rel="noreferrer" className={buttonVariants({})}>
        <FileText aria-hidden />
        {t('pdf')}
      </a>
      <a
        href={pdf}
        download={`${document.number ?? t('draft')}.pdf`}
        aria-label={t('downloadPdf')}
        className={buttonVariants({ size: 'icon' })}
      >
        <Download aria-hidden />
      </a>
      {conversions ? (
        <ConversionMenu kind={kind} document={document} steps={steps} conversions={conversions}>
          {({ button, items }) => (
            <>
              {button}
              {moreMenu(items)}
            </>
          )}
        </ConversionMenu>
      ) : (
        (may('delete_draft') || (may('void') && actions.voidIt)) && moreMenu(null)
      )}
      {(message || deletionMessage) && (
        <Banner tone="red" alert className="w-full">
          {message || deletionMessage}
        </Banner>
      )}
      <ConfirmDialog
        open={asking === 'delete'}
        onOpenChange={(open) => setAsking(open ? 'delete' : null)}
        title={t('deleteQuestion')}
        description={t('deleteHelp')}
        confirm={t('deleteDraft')}
        danger
        onConfirm={() => deletion.run(() => actions.deleteDraft({ id, version }))}
      />
      {actions.voidIt && (
        <VoidDialog
          kind={kind}
          document={document}
          voidIt={actions.voidIt}
          open={asking === 'void'}
          onOpenChange={(open) => setAsking(open ? 'void' : null)}
        />
      )}
    </>
  );
}
