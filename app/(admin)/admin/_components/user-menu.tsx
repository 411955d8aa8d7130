'use client';

import { CircleUserRound, LogOut } from 'lucide-react';
import { useTranslations } from 'next-intl';
import { signOutStaffAction } from '@/app/(public)/admin/actions';
import { UserButton } from '@/components/shell/user-button';
import { DropdownMenu, MenuItem, MenuRule } from '@/components/ui/dropdown-menu';

/** Who is signed in, their account, and the way out. */
export function UserMenu({ name, email }: { name: string; email: string }) {
  const t = useTranslations('adminNav');
  return (
    <DropdownMenu align="start" side="top" trigger={<UserButton name={name} detail={email} />}>
      <MenuItem href="/admin/account" icon={<CircleUserRound aria-hidden />}>
        {t('account')}
      </MenuItem>
      <MenuRule />
      <MenuItem
        icon={<LogOut aria-hidden />}
        onSelect={async () => {
          await signOutStaffAction({});
          // A full load: nothing of what was shown stays in the router's memory.
          window.location.assign('/admin/login');
        }}
      >
        {t('signOut')}
      </MenuItem>
    </DropdownMenu>
  );
}
