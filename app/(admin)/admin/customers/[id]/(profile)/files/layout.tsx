import type { ReactNode } from 'react';
import { SectionMessages } from '@/components/i18n/section-messages';

export default function CustomerFilesLayout({ children }: { children: ReactNode }) {
  return <SectionMessages names={['files']}>{children}</SectionMessages>;
}
