import { getLocale, getTimeZone } from 'next-intl/server';
import type { ReactNode } from 'react';
import { clientMessagesText } from '@/lib/i18n/client-messages-text';
import { isStaffPage } from '@/lib/i18n/resolve-locale';
import { WrittenMessages } from './written-messages';

/** Gives the client components of an area the messages that they may need. */
export async function MessagesProvider({
  area,
  children,
}: {
  area: 'admin' | 'portal' | 'public';
  children: ReactNode;
}) {
  const [locale, timeZone, forStaff] = await Promise.all([getLocale(), getTimeZone(), isStaffPage()]);
  return (
    <WrittenMessages locale={locale} timeZone={timeZone} text={clientMessagesText(locale, area, forStaff)}>
      {children}
    </WrittenMessages>
  );
}
