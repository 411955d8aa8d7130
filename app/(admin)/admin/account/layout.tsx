import type { ReactNode } from 'react';
import { SectionMessages } from '@/components/i18n/section-messages';

export default function AccountLayout({ children }: { children: ReactNode }) {
  return <SectionMessages names={['account']}>{children}</SectionMessages>;
}
