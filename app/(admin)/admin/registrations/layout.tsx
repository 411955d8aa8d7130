import type { ReactNode } from 'react';
import { SectionMessages } from '@/components/i18n/section-messages';

export default function RegistrationsLayout({ children }: { children: ReactNode }) {
  return <SectionMessages names={['registrations']}>{children}</SectionMessages>;
}
