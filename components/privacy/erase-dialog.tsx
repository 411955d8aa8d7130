'use client';

import { useTranslations } from 'next-intl';
import { useState } from 'react';
import { Checkbox } from '@/components/ui/checkbox';
import { ConfirmDialog } from '@/components/ui/confirm-dialog';

/** Asks before somebody's data is erased: what goes, what stays, and a box, since nothing brings it back. */
export function EraseDialog({
  open,
  onOpenChange,
  what,
  name,
  onErase,
}: {
  open: boolean;
  onOpenChange: (open: boolean) => void;
  what: 'contact' | 'customer';
  name: string;
  /** Answers whether it was done. */
  onErase: () => Promise<boolean>;
}) {
  const t = useTranslations('contacts.erase');
  const [sure, setSure] = useState(false);
  const [missing, setMissing] = useState(false);
  async function erase() {
    if (!sure) {
      setMissing(true);
      return false;
    }
    return onErase();
  }
  /** Asked again, it wants its box checked again. */
  function change(now: boolean) {
    setSure(false);
    setMissing(false);
    onOpenChange(now);
  }
  const goes =
    what === 'contact'
      ? (['person', 'access', 'emails', 'audit', 'files'] as const)
      : (['customer', 'people', 'access', 'emails', 'audit', 'drafts', 'files', 'notes'] as const);
  return (
    <ConfirmDialog
      open={open}
      onOpenChange={change}
      title={t('question', { name })}
      description={t('text')}
      confirm={t('erase')}
      danger
      onConfirm={erase}
    >
      <p className="font-medium">{t('goes')}</p>
      <ul className="mb-3 list-disc ps-5">
        {goes.map((each) => (
          <li key={each}>{t(`part.${each}`)}</li>
        ))}
      </ul>
      <p className="font-medium">{t('stays')}</p>
      <ul className="mb-3 list-disc ps-5">
        {(['documents', 'payments', 'answers', 'history'] as const).map((each) => (
          <li key={each}>{t(`kept.${each}`)}</li>
        ))}
      </ul>
      <Checkbox
        label={t('sure')}
        checked={sure}
        error={missing && !sure && t('sureFirst')}
        onChange={(event) => setSure(event.target.checked)}
      />
    </ConfirmDialog>
  );
}
