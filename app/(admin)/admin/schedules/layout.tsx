import type { ReactNode } from 'react';
import { SectionMessages } from '@/components/i18n/section-messages';

export default function SchedulesLayout({ children }: { children: ReactNode }) {
  return <SectionMessages names={['schedules']}>{children}</SectionMessages>;
}
