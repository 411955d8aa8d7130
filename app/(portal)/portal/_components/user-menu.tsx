'use client';

import { CircleUserRound, LogOut } from 'lucide-react';
import { useTranslations } from 'next-intl';
import { UserButton } from '@/components/shell/user-button';
import { DropdownMenu, MenuItem, MenuRule } from '@/components/ui/dropdown-menu';
import { leavePortal } from './leave-portal';

/** Who is signed in, for which customer, and the way out. */
export function UserMenu({
  name,
  customer,
  leavesTo = '/authentication/login',
}: {
  name: string;
  customer: string;
  leavesTo?: string;
}) {
  const t = useTranslations('portal.nav');
  return (
    <DropdownMenu
      trigger={
        <UserButton
          name={name}
          detail={customer === name ? undefined : customer}
          className="-me-1.5 size-11 shrink-0 max-lg:justify-center lg:h-auto lg:min-h-11 lg:w-auto lg:max-w-64"
        />
      }
    >
      <MenuItem href="/portal/profile" icon={<CircleUserRound aria-hidden />}>
        {t('profile')}
      </MenuItem>
      <MenuRule />
      <MenuItem icon={<LogOut aria-hidden />} onSelect={() => leavePortal(leavesTo)}>
        {t('signOut')}
      </MenuItem>
    </DropdownMenu>
  );
}
