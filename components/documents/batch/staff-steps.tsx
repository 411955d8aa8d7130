'use client';

import { Send, Stamp, Trash2 } from 'lucide-react';
import { useTranslations } from 'next-intl';
import { newSubmissionId } from '@/components/forms/new-submission-id';
import { Button } from '@/components/ui/button';
import { ConfirmDialog } from '@/components/ui/confirm-dialog';
import { toast } from '@/components/ui/toast';
import { useChosenBatch } from './batch-context';
import { type BatchAction, outcomesOf, type SendBatchAction, sentOf } from './use-batch';

export type StaffSteps = {
  issue?: BatchAction;
  /** Issues drafts, and sends what was not sent before. */
  send?: SendBatchAction;
  deleteDrafts?: BatchAction;
};

/** What staff do with the documents that are chosen. */
export function StaffBatchSteps({ issue, send, deleteDrafts }: StaffSteps) {
  const t = useTranslations('documents.batch');
  const { chosen, batch, onDone } = useChosenBatch();
  const drafts = chosen.filter(({ draft }) => draft);

  async function change(action: BatchAction, told: 'issued' | 'deleted') {
    const count = await batch.run(drafts, (part) => outcomesOf(action, part));
    if (count > 0) toast({ title: t(told, { count }), tone: 'green' });
    onDone();
  }

  async function sendChosen(action: SendBatchAction) {
    const submissionId = newSubmissionId();
    const count = await batch.run(chosen, (part) => sentOf(action, submissionId, part));
    if (count > 0) toast({ title: t('sent', { count }), tone: 'green' });
    onDone();
  }

  return (
    <>
      {issue && drafts.length > 0 && (
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
          onConfirm={() => void change(issue, 'issued')}
        />
      )}
      {send && (
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
          onConfirm={() => void sendChosen(send)}
        />
      )}
      {deleteDrafts && drafts.length > 0 && (
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
          onConfirm={() => void change(deleteDrafts, 'deleted')}
        />
      )}
    </>
  );
}
