'use client';

import { NextIntlClientProvider, useLocale, useMessages } from 'next-intl';
import { type ReactNode, useMemo } from 'react';

/** Messages beside those that the area's provider gives already. */
export function MoreMessages({
  messages,
  children,
}: {
  messages: ReturnType<typeof useMessages>;
  children: ReactNode;
}) {
  const around = useMessages();
  const all = useMemo(() => ({ ...around, ...messages }), [around, messages]);
  return (
    <NextIntlClientProvider locale={useLocale()} messages={all}>
      {children}
    </NextIntlClientProvider>
  );
}
