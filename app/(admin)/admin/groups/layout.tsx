import type { ReactNode } from 'react';
import { SectionMessages } from '@/components/i18n/section-messages';

export default function GroupsLayout({ children }: { children: ReactNode }) {
  return <SectionMessages names={['groups']}>{children}</SectionMessages>;
}
