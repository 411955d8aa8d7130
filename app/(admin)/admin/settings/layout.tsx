import type { ReactNode } from 'react';
import { requireStaff } from '@/lib/auth/require-staff';
import { SettingsFrame } from '../_components/settings-tabs';

export default async function SettingsLayout({ children }: { children: ReactNode }) {
  await requireStaff('settings:view');
  return <SettingsFrame>{children}</SettingsFrame>;
}
