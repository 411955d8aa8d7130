import { ChevronLeft, ChevronRight } from 'lucide-react';
import { useTranslations } from 'next-intl';
import { ButtonLink } from './button-link';

/** Previous and next page of a list that pages by key. Absent on a list of one page. */
export function Pager({ previous, next }: { previous?: string | null; next?: string | null }) {
  const t = useTranslations('ui');
  if (!previous && !next) return null;
  return (
    <nav aria-label={t('pages')} className="flex justify-end gap-2 py-3" data-screen-only>
      {previous && (
        <ButtonLink href={previous} rel="prev" size="sm">
          <ChevronLeft aria-hidden className="rtl:-scale-x-100" />
          {t('previous')}
        </ButtonLink>
      )}
      {next && (
        <ButtonLink href={next} rel="next" size="sm">
          {t('next')}
          <ChevronRight aria-hidden className="rtl:-scale-x-100" />
        </ButtonLink>
      )}
    </nav>
  );
}
