import type { ReactNode } from 'react';
import { SectionMessages } from '@/components/i18n/section-messages';

export default function EmailTemplatesLayout({ children }: { children: ReactNode }) {
  return <SectionMessages names={['emailTemplates']}>{children}</SectionMessages>;
}
