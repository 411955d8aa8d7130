'use client';

import { Eye } from 'lucide-react';
import { useTranslations } from 'next-intl';
import { Button } from '@/components/ui/button';
import { useOpenAsContact } from './use-open-as-contact';

/** In a contact's row: its customer area, as it sees it. */
export function OpenAsButton({ id, name }: { id: string; name: string }) {
  const t = useTranslations('contacts');
  const open = useOpenAsContact();
  return (
    <Button
      variant="quiet"
      size="icon-sm"
      aria-label={t('openAsName', { name })}
      title={t('openAsName', { name })}
      onClick={() => void open(id)}
    >
      <Eye aria-hidden />
    </Button>
  );
}
