'use client';

import {
  Banknote,
  FileSignature,
  FileText,
  LifeBuoy,
  Package,
  Plus,
  ReceiptText,
  UserPlus,
  Users,
} from 'lucide-react';
import dynamic from 'next/dynamic';
import { useTranslations } from 'next-intl';
import { useEffect, useState } from 'react';
import { SidebarButton } from '@/components/shell/sidebar-button';
import { DropdownMenu, MenuItem } from '@/components/ui/dropdown-menu';
import { type Creation, HOTKEYS, printedKeys } from '@/lib/hotkeys/hotkeys';
import { onAskToCreate } from './creation';

// Its forms are fetched with the first one that is opened: no page waits for them.
const QuickDialog = dynamic(() => import('./quick-dialog').then((module) => module.QuickDialog), {
  ssr: false,
});

const ICONS: Record<Creation, typeof Users> = {
  customer: Users,
  contact: UserPlus,
  invoice: ReceiptText,
  estimate: FileText,
  proposal: FileSignature,
  item: Package,
  payment: Banknote,
  ticket: LifeBuoy,
};

const keysOf = (what: Creation) =>
  printedKeys(HOTKEYS.find((hotkey) => hotkey.does === 'create' && hotkey.what === what)?.keys ?? '').join(
    ' ',
  );

/** The first thing of every page of the admin area: makes something without leaving where one is. */
export function QuickInsert({ creations, hotkeys }: { creations: readonly Creation[]; hotkeys: boolean }) {
  const t = useTranslations('quickInsert');
  const [open, setOpen] = useState<Creation | null>(null);
  useEffect(() => onAskToCreate(setOpen), []);
  return (
    <>
      <DropdownMenu
        align="start"
        trigger={
          <SidebarButton icon={<Plus aria-hidden />} aria-label={t('title')}>
            {t('title')}
          </SidebarButton>
        }
      >
        {creations.map((what) => {
          const Icon = ICONS[what];
          return (
            <MenuItem
              key={what}
              icon={<Icon aria-hidden />}
              shortcut={hotkeys ? keysOf(what) : undefined}
              onSelect={() => setOpen(what)}
            >
              {t(what)}
            </MenuItem>
          );
        })}
      </DropdownMenu>
      {open && <QuickDialog key={open} what={open} onClose={() => setOpen(null)} />}
    </>
  );
}
