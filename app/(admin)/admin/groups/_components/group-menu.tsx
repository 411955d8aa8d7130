'use client';

import { Ellipsis, Pencil, Trash2 } from 'lucide-react';
import { useTranslations } from 'next-intl';
import { useState } from 'react';
import { useRowAction } from '@/components/forms/use-row-action';
import { Button } from '@/components/ui/button';
import { ConfirmDialog } from '@/components/ui/confirm-dialog';
import { DropdownMenu, MenuItem } from '@/components/ui/dropdown-menu';
import type { ListedGroup } from '@/lib/groups/list-groups';
import { deleteGroupAction } from '../actions';
import { GroupDialog } from './group-dialog';

/** Rename, recolour, delete. */
export function GroupMenu({ group }: { group: ListedGroup }) {
  const t = useTranslations('groups');
  const c = useTranslations('common');
  const run = useRowAction();
  const [shown, setShown] = useState<'edit' | 'delete' | null>(null);
  const { id, name, customers } = group;
  return (
    <>
      <DropdownMenu
        trigger={
          <Button variant="quiet" size="icon-sm" aria-label={t('moreOf', { name })}>
            <Ellipsis aria-hidden />
          </Button>
        }
      >
        <MenuItem icon={<Pencil aria-hidden />} onSelect={() => setShown('edit')}>
          {c('edit')}
        </MenuItem>
        <MenuItem danger icon={<Trash2 aria-hidden />} onSelect={() => setShown('delete')}>
          {t('delete')}
        </MenuItem>
      </DropdownMenu>
      <GroupDialog
        group={group}
        open={shown === 'edit'}
        onOpenChange={(open) => setShown(open ? 'edit' : null)}
      />
      <ConfirmDialog
        open={shown === 'delete'}
        onOpenChange={(open) => setShown(open ? 'delete' : null)}
        title={t('deleteQuestion', { name })}
        description={t('deleteText', { count: customers })}
        confirm={t('delete')}
        danger
        onConfirm={() => run(() => deleteGroupAction({ id }), t('deleted', { name }))}
      />
    </>
  );
}
