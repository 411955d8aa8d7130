import { useTranslations } from 'next-intl';
import { ButtonLink } from '@/components/ui/button-link';
import { EmptyState } from '@/components/ui/empty-state';

/** What is not there, and what this contact may not see: the same words. */
export default function NotFound() {
  const t = useTranslations('portal.notFound');
  return (
    <>
      <h1 className="sr-only">{t('title')}</h1>
      <EmptyState action={<ButtonLink href="/portal">{t('home')}</ButtonLink>}>{t('text')}</EmptyState>
    </>
  );
}
