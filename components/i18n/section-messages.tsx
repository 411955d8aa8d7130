import { getMessages } from 'next-intl/server';
import type { ComponentProps, ReactNode } from 'react';
import type { SectionNamespace } from '@/lib/i18n/client-messages';
import type { Messages } from '@/lib/i18n/messages';
import { MoreMessages } from './more-messages';

/** Gives the client components of a section of the admin area its own messages. */
export async function SectionMessages({
  names,
  children,
}: {
  names: readonly SectionNamespace[];
  children: ReactNode;
}) {
  const all = (await getMessages()) as Messages;
  const messages = Object.fromEntries(names.map((name) => [name, all[name]]));
  return (
    <MoreMessages messages={messages as unknown as ComponentProps<typeof MoreMessages>['messages']}>
      {children}
    </MoreMessages>
  );
}
