'use client';

import { useTranslations } from 'next-intl';
import { useState } from 'react';
import { useRowAction } from '@/components/forms/use-row-action';
import { ConfirmDialog } from '@/components/ui/confirm-dialog';
import { Field } from '@/components/ui/field';
import { Select } from '@/components/ui/select';
import { deleteContactAction } from '../actions';

/** Asks before a contact is deleted and, for the primary one, who follows: that is chosen, never guessed. */
export function DeleteContactDialog({
  open,
  onOpenChange,
  contact,
  others,
  onDeleted,
}: {
  open: boolean;
  onOpenChange: (open: boolean) => void;
  contact: { id: string; name: string; primary: boolean };
  others: readonly { id: string; name: string }[];
  onDeleted: () => void;
}) {
  const t = useTranslations('contacts');
  const e = useTranslations('errors');
  const run = useRowAction();
  const [next, setNext] = useState('');
  const [missing, setMissing] = useState(false);
  const asks = contact.primary && others.length > 0;

  async function remove() {
    if (asks && next === '') {
      setMissing(true);
      return false;
    }
    const input = { id: contact.id, nextPrimaryId: next || null };
    const done = await run(() => deleteContactAction(input), t('deleted', { name: contact.name }));
    if (done) onDeleted();
    return done;
  }

  return (
    <ConfirmDialog
      open={open}
      onOpenChange={onOpenChange}
      title={t('deleteQuestion', { name: contact.name })}
      description={t('deleteText')}
      confirm={t('delete')}
      danger
      onConfirm={remove}
    >
      {asks && (
        <Field label={t('nextPrimary')} error={missing && next === '' ? e('choose_primary') : undefined}>
          <Select value={next} onChange={(event) => setNext(event.target.value)}>
            <option value="">{t('chooseNext')}</option>
            {others.map(({ id, name }) => (
              <option key={id} value={id}>
                {name}
              </option>
            ))}
          </Select>
        </Field>
      )}
    </ConfirmDialog>
  );
}
