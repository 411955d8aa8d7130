'use client';

import { Ellipsis, Merge, Trash2 } from 'lucide-react';
import { useRouter } from 'next/navigation';
import { useTranslations } from 'next-intl';
import { useState } from 'react';
import { useRowAction } from '@/components/forms/use-row-action';
import { Button } from '@/components/ui/button';
import { ConfirmDialog } from '@/components/ui/confirm-dialog';
import { DropdownMenu, MenuItem } from '@/components/ui/dropdown-menu';
import { deleteTicketAction } from '../actions';
import { MergeDialog } from './merge-dialog';

/** What is done with a ticket as a whole. */
export function TicketMenu({
  id,
  number,
  may,
}: {
  id: string;
  number: number;
  may: { edit: boolean; remove: boolean };
}) {
  const t = useTranslations('tickets');
  const router = useRouter();
  const run = useRowAction();
  const [question, setQuestion] = useState<'merge' | 'delete' | null>(null);
  async function remove() {
    const done = await run(() => deleteTicketAction({ id }), t('deleted'));
    if (done) router.push('/admin/tickets');
    return done;
  }
  if (!may.edit && !may.remove) return null;
  return (
    <>
      <DropdownMenu
        trigger={
          <Button size="icon" aria-label={t('more')}>
            <Ellipsis aria-hidden />
          </Button>
        }
      >
        {may.edit && (
          <MenuItem icon={<Merge aria-hidden />} onSelect={() => setQuestion('merge')}>
            {t('merge')}
          </MenuItem>
        )}
        {may.remove && (
          <MenuItem danger icon={<Trash2 aria-hidden />} onSelect={() => setQuestion('delete')}>
            {t('delete')}
          </MenuItem>
        )}
      </DropdownMenu>
      {question === 'merge' && <MergeDialog id={id} number={number} onClose={() => setQuestion(null)} />}
      <ConfirmDialog
        open={question === 'delete'}
        onOpenChange={(open) => setQuestion(open ? 'delete' : null)}
        title={t('deleteTitle', { number: `#${number}` })}
        description={t('deleteText')}
        confirm={t('delete')}
        danger
        onConfirm={remove}
      />
    </>
  );
}
