'use client';

import { Download, Send, Stamp, Trash2, X } from 'lucide-react';
import { useTranslations } from 'next-intl';
import { newSubmissionId } from '@/components/forms/new-submission-id';
import { Button } from '@/components/ui/button';
import { ConfirmDialog } from '@/components/ui/confirm-dialog';
import { toast } from '@/components/ui/toast';
import type { DocumentKind } from '@/lib/documents/states';
import type { BatchActions } from './batch-list';
import type { Chosen } from './chosen';
import { fetchPdfs, PDFS_AT_ONCE, saveZip } from './save-pdfs';
import { type BatchAction, outcomesOf, type SendBatchAction, sentOf, type useBatch } from './use-batch';

type Props = {
  kind: DocumentKind;
  chosen: readonly Chosen[];
  found: number;
  batch: ReturnType<typeof useBatch>;
  actions: BatchActions;
  onChooseAll: () => void;
  onClear: () => void;
  onDone: () => void;
};

/** What can be done with the chosen documents; while it is done, how far it is. */
export function BatchBar({ kind, chosen, found, batch, actions, onChooseAll, onClear, onDone }: Props) {
  const t = useTranslations('documents.batch');
  const drafts = chosen.filter(({ draft }) => draft).map(({ id }) => id);

  async function change(action: BatchAction, told: 'issued' | 'deleted') {
    const count = await batch.run(drafts, (part) => outcomesOf(action, part));
    if (count > 0) toast({ title: t(told, { count }), tone: 'green' });
    onDone();
  }

  async function send(action: SendBatchAction) {
    const submissionId = newSubmissionId();
    const ids = chosen.map(({ id }) => id);
    const count = await batch.run(ids, (part) => sentOf(action, submissionId, part));
    if (count > 0) toast({ title: t('sent', { count }), tone: 'green' });
    onDone();
  }

  async function save() {
    const files: Parameters<typeof saveZip>[0][number][] = [];
    const taken = new Map<string, number>();
    const address = (id: string) => `/api/pdf/${kind}/${id}`;
    const ids = chosen.map(({ id }) => id);
    const count = await batch.run(
      ids,
      (part, signal) => fetchPdfs(part, address, files, taken, signal),
      PDFS_AT_ONCE,
    );
    if (count > 0) await saveZip(files, `${t(`zip.${kind}`)}.zip`);
  }

  return (
    <section
      aria-label={t('label')}
      className="sticky bottom-0 z-20 -mx-(--page-side,0px) mt-2 flex flex-wrap items-center gap-2 border-line border-t bg-paper px-(--page-side,0px) py-3 pb-[max(0.75rem,env(safe-area-inset-bottom))]"
      data-screen-only
    >
      {batch.progress ? (
        <Progress {...batch.progress} onStop={batch.stop} />
      ) : (
        <>
          <p role="status" className="font-medium">
            {t('chosen', { count: chosen.length })}
          </p>
          {chosen.length < found && (
            <Button variant="quiet" size="sm" onClick={onChooseAll}>
              {t('chooseAll', { count: Math.min(found, 1_000) })}
            </Button>
          )}
          <span className="grow" />
          {actions.issue && drafts.length > 0 && (
            <ConfirmDialog
              trigger={
                <Button>
                  <Stamp aria-hidden />
                  {t('issue', { count: drafts.length })}
                </Button>
              }
              title={t('issueQuestion', { count: drafts.length })}
              description={t('issueHelp')}
              confirm={t('issue', { count: drafts.length })}
              onConfirm={() => void (actions.issue && change(actions.issue, 'issued'))}
            />
          )}
          {actions.send && (
            <ConfirmDialog
              trigger={
                <Button>
                  <Send aria-hidden />
                  {t('send', { count: chosen.length })}
                </Button>
              }
              title={t('sendQuestion', { count: chosen.length })}
              description={[
                t('sendHelp'),
                ...(drafts.length > 0 ? [t('sendIssues', { count: drafts.length })] : []),
              ].join(' ')}
              confirm={t(drafts.length > 0 ? 'issueAndSend' : 'send', { count: chosen.length })}
              onConfirm={() => void (actions.send && send(actions.send))}
            />
          )}
          <Button onClick={save}>
            <Download aria-hidden />
            {t('save')}
          </Button>
          {actions.deleteDrafts && drafts.length > 0 && (
            <ConfirmDialog
              trigger={
                <Button>
                  <Trash2 aria-hidden />
                  {t('delete', { count: drafts.length })}
                </Button>
              }
              title={t('deleteQuestion', { count: drafts.length })}
              description={t('deleteHelp')}
              confirm={t('delete', { count: drafts.length })}
              danger
              onConfirm={() => void (actions.deleteDrafts && change(actions.deleteDrafts, 'deleted'))}
            />
          )}
          <Button variant="quiet" size="icon" aria-label={t('clear')} onClick={onClear}>
            <X aria-hidden />
          </Button>
        </>
      )}
    </section>
  );
}

function Progress({ done, total, onStop }: { done: number; total: number; onStop: () => void }) {
  const t = useTranslations('documents.batch');
  return (
    <>
      <progress value={done} max={total} aria-label={t('progress', { done, total })} className="h-2 grow" />
      <p role="status" className="figures text-sm">
        {t('progress', { done, total })}
      </p>
      <Button size="sm" onClick={onStop}>
        {t('stop')}
      </Button>
    </>
  );
}
