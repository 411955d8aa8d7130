'use client';

import { Plus } from 'lucide-react';
import { useTranslations } from 'next-intl';
import { useState } from 'react';
import { useRowAction } from '@/components/forms/use-row-action';
import { Button } from '@/components/ui/button';
import { ConfirmDialog } from '@/components/ui/confirm-dialog';
import { Cell, Head, NameCell, Row, Table } from '@/components/ui/table';
import type { PredefinedReply } from '@/lib/tickets/support-settings';
import { deleteReplyAction } from '../actions';
import { ReplyDialog } from './reply-dialog';

/** Predefined replies, each with its form and its end. */
export function RepliesTable({ replies }: { replies: readonly PredefinedReply[] }) {
  const t = useTranslations('settings.support');
  const c = useTranslations('common');
  const run = useRowAction();
  const [open, setOpen] = useState<PredefinedReply | 'new' | null>(null);
  const [going, setGoing] = useState<PredefinedReply | null>(null);
  return (
    <section>
      <div className="mb-2 flex flex-wrap items-center gap-2">
        <h2 className="me-auto text-lg">{t('replies')}</h2>
        <Button size="sm" onClick={() => setOpen('new')}>
          <Plus aria-hidden />
          {t('addReply')}
        </Button>
      </div>
      {replies.length === 0 ? (
        <p className="text-muted">{t('noReplies')}</p>
      ) : (
        <Table
          caption={t('replies')}
          head={
            <>
              <Head>{c('name')}</Head>
              <Head>
                <span className="sr-only">{c('edit')}</span>
              </Head>
            </>
          }
        >
          {replies.map((reply) => (
            <Row key={reply.id}>
              <NameCell>{reply.name}</NameCell>
              <Cell phone="end" className="text-end">
                <Button
                  size="sm"
                  variant="quiet"
                  aria-label={t('editNamed', { name: reply.name })}
                  onClick={() => setOpen(reply)}
                >
                  {c('edit')}
                </Button>
                <Button
                  size="sm"
                  variant="quiet"
                  aria-label={t('deleteNamed', { name: reply.name })}
                  onClick={() => setGoing(reply)}
                >
                  {t('delete')}
                </Button>
              </Cell>
            </Row>
          ))}
        </Table>
      )}
      {open && <ReplyDialog reply={open === 'new' ? null : open} onClose={() => setOpen(null)} />}
      <ConfirmDialog
        open={going !== null}
        onOpenChange={(stays) => !stays && setGoing(null)}
        title={t('deleteTitle', { name: going?.name ?? '' })}
        description={t('deleteText')}
        confirm={t('delete')}
        danger
        onConfirm={async () => (going ? run(() => deleteReplyAction({ id: going.id }), t('deleted')) : true)}
      />
    </section>
  );
}
