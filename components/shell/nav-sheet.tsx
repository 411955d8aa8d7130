'use client';

import { Menu } from 'lucide-react';
import { useTranslations } from 'next-intl';
import { type ReactNode, useState } from 'react';
import { Button } from '@/components/ui/button';
import { Sheet } from '@/components/ui/sheet';
import type { NavEntry } from './nav';
import { NavList } from './nav-list';

/** The navigation on a phone: a button in the top bar, the entries in a sheet that closes when one is followed. */
export function NavSheet({ entries, title }: { entries: readonly NavEntry[]; title: ReactNode }) {
  const t = useTranslations('ui');
  const [open, setOpen] = useState(false);
  return (
    <Sheet
      open={open}
      onOpenChange={setOpen}
      title={title}
      trigger={
        <Button variant="quiet" size="icon" aria-label={t('menu')}>
          <Menu aria-hidden />
        </Button>
      }
    >
      <nav aria-label={t('mainNavigation')}>
        <NavList entries={entries} onFollow={() => setOpen(false)} />
      </nav>
    </Sheet>
  );
}
