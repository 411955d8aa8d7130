import { useTranslations } from 'next-intl';
import { ButtonLink } from '@/components/ui/button-link';
import { EmptyState } from '@/components/ui/empty-state';

/** What does not exist, or may not be seen: the same answer to both. */
export default function NotFound() {
  const t = useTranslations('common');
  return (
    <EmptyState action={<ButtonLink href="/admin">{t('toHome')}</ButtonLink>}>{t('notFound')}</EmptyState>
  );
}
