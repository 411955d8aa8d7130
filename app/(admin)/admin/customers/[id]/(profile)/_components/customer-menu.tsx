'use client';

import {
  Archive,
  ArchiveRestore,
  CirclePause,
  CirclePlay,
  Ellipsis,
  Eraser,
  FileSignature,
  FileText,
  Repeat,
  Trash2,
  UserPlus,
} from 'lucide-react';
import { useRouter } from 'next/navigation';
import { useTranslations } from 'next-intl';
import { useState } from 'react';
import { useRowAction } from '@/components/forms/use-row-action';
import { EraseDialog } from '@/components/privacy/erase-dialog';
import { Button } from '@/components/ui/button';
import { ConfirmDialog } from '@/components/ui/confirm-dialog';
import { DropdownMenu, MenuItem, MenuRule } from '@/components/ui/dropdown-menu';
import type { Belongings } from '@/lib/customers/customer-belongings';
import {
  deleteCustomerAction,
  eraseCustomerAction,
  setCustomerActiveAction,
  setCustomerArchivedAction,
} from '../../../actions';

type Question = 'deactivate' | 'archive' | 'delete' | 'erase' | null;

/** What can be done with a customer, besides what stands in the page's head. */
export function CustomerMenu({
  customer,
  belongings,
  may,
}: {
  customer: { id: string; name: string; person: boolean; active: boolean; archived: boolean };
  belongings: Belongings;
  may: { edit: boolean; remove: boolean; estimate: boolean; proposal: boolean; schedules: boolean };
}) {
  const t = useTranslations('customers');
  const p = useTranslations('contacts.erase');
  const router = useRouter();
  const run = useRowAction();
  const [question, setQuestion] = useState<Question>(null);
  const { id, name, active, archived } = customer;
  const setActive = (to: boolean) =>
    run(() => setCustomerActiveAction({ id, active: to }), t(to ? 'activated' : 'deactivated'));
  const setArchived = (to: boolean) =>
    run(() => setCustomerArchivedAction({ id, archived: to }), t(to ? 'archivedDone' : 'unarchivedDone'));

  async function remove() {
    const done = await run(() => deleteCustomerAction({ id }), t('deleted', { name }));
    if (done) router.push('/admin/customers');
    return done;
  }

  if (!Object.values(may).some(Boolean)) return null;
  return (
    <>
      <DropdownMenu
        trigger={
          <Button size="icon" aria-label={t('more')}>
            <Ellipsis aria-hidden />
          </Button>
        }
      >
        {may.estimate && (
          <MenuItem href={`/admin/estimates/new?customer=${id}`} icon={<FileText aria-hidden />}>
            {t('newEstimate')}
          </MenuItem>
        )}
        {may.schedules && (
          <MenuItem href={`/admin/schedules?show=all&customer=${id}`} icon={<Repeat aria-hidden />}>
            {t('schedules')}
          </MenuItem>
        )}
        {may.proposal && (
          <MenuItem href={`/admin/proposals/new?customer=${id}`} icon={<FileSignature aria-hidden />}>
            {t('newProposal')}
          </MenuItem>
        )}
        {may.edit && !customer.person && (
          <MenuItem href={`/admin/customers/${id}/contacts/new`} icon={<UserPlus aria-hidden />}>
            {t('addContact')}
          </MenuItem>
        )}
        {may.edit && (
          <>
            <MenuRule />
            {active ? (
              <MenuItem icon={<CirclePause aria-hidden />} onSelect={() => setQuestion('deactivate')}>
                {t('deactivate')}
              </MenuItem>
            ) : (
              <MenuItem icon={<CirclePlay aria-hidden />} onSelect={() => void setActive(true)}>
                {t('activate')}
              </MenuItem>
            )}
            {archived ? (
              <MenuItem icon={<ArchiveRestore aria-hidden />} onSelect={() => void setArchived(false)}>
                {t('unarchive')}
              </MenuItem>
            ) : (
              <MenuItem icon={<Archive aria-hidden />} onSelect={() => setQuestion('archive')}>
                {t('archive')}
              </MenuItem>
            )}
          </>
        )}
        {may.remove && (
          <MenuItem danger icon={<Eraser aria-hidden />} onSelect={() => setQuestion('erase')}>
            {p('menu')}
          </MenuItem>
        )}
        {may.remove && (
          <MenuItem
            danger={belongings.kept === 0}
            disabled={belongings.kept > 0}
            icon={<Trash2 aria-hidden />}
            onSelect={() => setQuestion('delete')}
          >
            {belongings.kept > 0 ? t('deleteRefused') : t('delete')}
          </MenuItem>
        )}
      </DropdownMenu>
      <ConfirmDialog
        open={question === 'deactivate'}
        onOpenChange={(open) => setQuestion(open ? 'deactivate' : null)}
        title={t('deactivateQuestion', { name })}
        description={t('deactivateText')}
        confirm={t('deactivate')}
        onConfirm={() => setActive(false)}
      />
      <ConfirmDialog
        open={question === 'archive'}
        onOpenChange={(open) => setQuestion(open ? 'archive' : null)}
        title={t('archiveQuestion', { name })}
        description={t('archiveText')}
        confirm={t('archive')}
        onConfirm={() => setArchived(true)}
      />
      <EraseDialog
        open={question === 'erase'}
        onOpenChange={(open) => setQuestion(open ? 'erase' : null)}
        what="customer"
        name={name}
        onErase={() => run(() => eraseCustomerAction({ id }), p('done', { name }))}
      />
      <ConfirmDialog
        open={question === 'delete'}
        onOpenChange={(open) => setQuestion(open ? 'delete' : null)}
        title={t('deleteQuestion', { name })}
        description={t('deleteText')}
        confirm={t('delete')}
        danger
        onConfirm={remove}
      >
        <ul className="list-disc ps-5">
          <li>{t('goes.contacts', { count: belongings.contacts })}</li>
          <li>{t('goes.invoices', { count: belongings.draftInvoices })}</li>
          <li>{t('goes.estimates', { count: belongings.draftEstimates })}</li>
          {belongings.draftProposals > 0 && (
            <li>{t('goes.proposals', { count: belongings.draftProposals })}</li>
          )}
          {belongings.files > 0 && <li>{t('goes.files', { count: belongings.files })}</li>}
          {belongings.notes > 0 && <li>{t('goes.notes', { count: belongings.notes })}</li>}
        </ul>
      </ConfirmDialog>
    </>
  );
}
