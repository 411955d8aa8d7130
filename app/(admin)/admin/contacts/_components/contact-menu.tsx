'use client';

import {
  CirclePause,
  CirclePlay,
  Ellipsis,
  Eraser,
  Eye,
  FileDown,
  KeyRound,
  Mail,
  Star,
  Trash2,
} from 'lucide-react';
import { useRouter } from 'next/navigation';
import { useTranslations } from 'next-intl';
import { useState } from 'react';
import { useRowAction } from '@/components/forms/use-row-action';
import { EraseDialog } from '@/components/privacy/erase-dialog';
import { Button } from '@/components/ui/button';
import { ConfirmDialog } from '@/components/ui/confirm-dialog';
import { DropdownMenu, MenuItem, MenuRule } from '@/components/ui/dropdown-menu';
import {
  eraseContactAction,
  makePrimaryAction,
  sendInvitationAgainAction,
  sendPasswordResetAction,
  setContactActiveAction,
} from '../actions';
import { DeleteContactDialog } from './delete-contact-dialog';
import { useOpenAsContact } from './use-open-as-contact';

type Question = 'deactivate' | 'delete' | 'erase' | null;

/** What can be done with a contact, besides changing it. Its way in stands first: that is what people ask for. */
export function ContactMenu({
  contact,
  customer,
  reachable,
  others,
  mayErase,
  mayOpen,
}: {
  contact: { id: string; name: string; active: boolean; primary: boolean; hasPassword: boolean };
  customer: { id: string; person: boolean };
  /** Contact and customer are in use, so that a link would let somebody in. */
  reachable: boolean;
  others: readonly { id: string; name: string }[];
  mayErase: boolean;
  mayOpen: boolean;
}) {
  const t = useTranslations('contacts');
  const router = useRouter();
  const run = useRowAction();
  const openAs = useOpenAsContact();
  const [question, setQuestion] = useState<Question>(null);
  const { id, name, active } = contact;
  const setActive = (to: boolean) =>
    run(() => setContactActiveAction({ id, active: to }), t(to ? 'activated' : 'deactivated', { name }));
  return (
    <>
      {reachable && !contact.hasPassword && (
        <Button onClick={() => void run(() => sendInvitationAgainAction({ id }), t('invited', { name }))}>
          <Mail aria-hidden />
          {t('sendInvitation')}
        </Button>
      )}
      <DropdownMenu
        trigger={
          <Button size="icon" aria-label={t('more')}>
            <Ellipsis aria-hidden />
          </Button>
        }
      >
        {mayOpen && (
          <MenuItem disabled={!reachable} icon={<Eye aria-hidden />} onSelect={() => void openAs(id)}>
            {t('openAs')}
          </MenuItem>
        )}
        {contact.hasPassword && (
          <MenuItem
            disabled={!reachable}
            icon={<KeyRound aria-hidden />}
            onSelect={() => void run(() => sendPasswordResetAction({ id }), t('resetSent', { name }))}
          >
            {t('sendReset')}
          </MenuItem>
        )}
        {!contact.primary && (
          <MenuItem
            icon={<Star aria-hidden />}
            onSelect={() => void run(() => makePrimaryAction({ id }), t('madePrimary', { name }))}
          >
            {t('makePrimary')}
          </MenuItem>
        )}
        {active ? (
          <MenuItem icon={<CirclePause aria-hidden />} onSelect={() => setQuestion('deactivate')}>
            {t('deactivate')}
          </MenuItem>
        ) : (
          <MenuItem icon={<CirclePlay aria-hidden />} onSelect={() => void setActive(true)}>
            {t('activate')}
          </MenuItem>
        )}
        <MenuRule />
        <MenuItem
          icon={<FileDown aria-hidden />}
          onSelect={() => window.location.assign(`/api/export/contact/${id}`)}
        >
          {t('export')}
        </MenuItem>
        {mayErase && (
          <MenuItem danger icon={<Eraser aria-hidden />} onSelect={() => setQuestion('erase')}>
            {t('erase.menu')}
          </MenuItem>
        )}
        <MenuItem
          danger={!customer.person}
          disabled={customer.person}
          icon={<Trash2 aria-hidden />}
          onSelect={() => setQuestion('delete')}
        >
          {customer.person ? t('deleteRefused') : t('delete')}
        </MenuItem>
      </DropdownMenu>
      <ConfirmDialog
        open={question === 'deactivate'}
        onOpenChange={(open) => setQuestion(open ? 'deactivate' : null)}
        title={t('deactivateQuestion', { name })}
        description={t('deactivateText')}
        confirm={t('deactivate')}
        onConfirm={() => setActive(false)}
      />
      <EraseDialog
        open={question === 'erase'}
        onOpenChange={(open) => setQuestion(open ? 'erase' : null)}
        what={customer.person ? 'customer' : 'contact'}
        name={name}
        onErase={() => run(() => eraseContactAction({ id }), t('erase.done', { name }))}
      />
      <DeleteContactDialog
        open={question === 'delete'}
        onOpenChange={(open) => setQuestion(open ? 'delete' : null)}
        contact={contact}
        others={others}
        onDeleted={() => router.push(`/admin/customers/${customer.id}/contacts`)}
      />
    </>
  );
}
