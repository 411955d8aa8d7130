import type { ReactNode } from 'react';
import { SectionMessages } from '@/components/i18n/section-messages';
import { requireStaff } from '@/lib/auth/require-staff';
import { SettingsFrame } from '../_components/settings-tabs';

export default async function SettingsLayout({ children }: { children: ReactNode }) {
  await requireStaff('settings:view');
  return (
    <SectionMessages names={['settings', 'staff']}>
      <SettingsFrame>{children}</SettingsFrame>
    </SectionMessages>
  );
}
