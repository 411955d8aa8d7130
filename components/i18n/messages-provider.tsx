import { NextIntlClientProvider } from 'next-intl';
import { getMessages } from 'next-intl/server';
import type { ComponentProps, ReactNode } from 'react';
import { clientMessages } from '@/lib/i18n/client-messages';
import type { Messages } from '@/lib/i18n/messages';

/** Gives the client components of an area the messages that they may need. */
export async function MessagesProvider({
  area,
  children,
}: {
  area: 'admin' | 'portal' | 'public';
  children: ReactNode;
}) {
  const messages = clientMessages((await getMessages()) as Messages, area);
  return (
    <NextIntlClientProvider messages={messages as ComponentProps<typeof NextIntlClientProvider>['messages']}>
      {children}
    </NextIntlClientProvider>
  );
}
