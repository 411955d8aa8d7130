import { getTranslations } from 'next-intl/server';
import type { ReactNode } from 'react';
import { ButtonLink } from '@/components/ui/button-link';
import { FocusPage } from './focus-page';

type Props = {
  title: string;
  /** Whom it signs in. */
  lead: string;
  /** Who is signed in already and is not that person. */
  other: { email: string } | null;
  /** Where that one goes on. */
  home: '/portal' | '/admin';
  children: ReactNode;
};

/** Where a link that signs in leads. Whoever is signed in as somebody else is asked whom to go on as. */
export async function LinkPage({ title, lead, other, home, children }: Props) {
  if (!other) {
    return (
      <FocusPage title={title} lead={lead}>
        {children}
      </FocusPage>
    );
  }
  const t = await getTranslations('auth.signInLink');
  const { email } = other;
  return (
    <FocusPage title={t('whom')} lead={t('other', { email })}>
      <p className="mb-4">{lead}</p>
      {children}
      <ButtonLink href={home} size="lg" className="mt-4 w-full">
        {t('stay', { email })}
      </ButtonLink>
    </FocusPage>
  );
}
