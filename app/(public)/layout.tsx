import type { ReactNode } from 'react';
import { MessagesProvider } from '@/components/i18n/messages-provider';

export default function PublicLayout({ children }: { children: ReactNode }) {
  return <MessagesProvider area="public">{children}</MessagesProvider>;
}
