import type { ReactNode } from 'react';
import { SectionMessages } from '@/components/i18n/section-messages';

export default function CustomerNotesLayout({ children }: { children: ReactNode }) {
  return <SectionMessages names={['notes']}>{children}</SectionMessages>;
}
