'use client';

import { FileText, Plus, ReceiptText, UserPlus, Users } from 'lucide-react';
import { useRouter } from 'next/navigation';
import { useTranslations } from 'next-intl';
import { useEffect } from 'react';
import { SidebarButton } from '@/components/shell/sidebar-button';
import { DropdownMenu, MenuItem } from '@/components/ui/dropdown-menu';
import { type Creation, HOTKEYS, printedKeys } from '@/lib/hotkeys/hotkeys';
import { onAskToCreate } from './creation';

const ICONS: Record<Creation, typeof Users> = {
  customer: Users,
  contact: UserPlus,
  invoice: ReceiptText,
  estimate: FileText,
};
const PAGES: Record<Creation, string> = {
  customer: '/admin/customers/new',
  contact: '/admin/customers',
  invoice: '/admin/invoices/new',
  estimate: '/admin/estimates/new',
};

const keysOf = (what: Creation) =>
  printedKeys(HOTKEYS.find((hotkey) => hotkey.does === 'create' && hotkey.what === what)?.keys ?? '').join(
    ' ',
  );

/** The first thing of every page of the admin area: makes something without leaving where one is. */
export function QuickInsert({ creations, hotkeys }: { creations: readonly Creation[]; hotkeys: boolean }) {
  const t = useTranslations('quickInsert');
  const router = useRouter();
  const open = (what: Creation) => router.push(PAGES[what]);
  useEffect(() => onAskToCreate((what) => router.push(PAGES[what])), [router]);
  return (
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
            onSelect={() => open(what)}
          >
            {t(what)}
          </MenuItem>
        );
      })}
    </DropdownMenu>
  );
}
