'use client';

import { NextIntlClientProvider } from 'next-intl';
import type { ComponentProps, ReactNode } from 'react';

type Messages = ComponentProps<typeof NextIntlClientProvider>['messages'];

/** A text for each area and language that this process has met: a handful. */
const read = new Map<string, Messages>();

function messagesIn(text: string): Messages {
  const known = read.get(text);
  if (known) return known;
  const messages: Messages = JSON.parse(text);
  read.set(text, messages);
  return messages;
}

/**
 * Messages that came along as one text. As an object React would walk through each of a thousand of them three times
 * for every page: to write them, to read them again on the server, and in the browser.
 */
export function WrittenMessages({
  locale,
  timeZone,
  text,
  children,
}: {
  locale: string;
  timeZone: string;
  text: string;
  children: ReactNode;
}) {
  return (
    <NextIntlClientProvider locale={locale} timeZone={timeZone} messages={messagesIn(text)}>
      {children}
    </NextIntlClientProvider>
  );
}
