import { useTranslations } from 'next-intl';

/** The first thing that Tab finds: past everything, to the page itself. */
export function SkipLink() {
  const t = useTranslations('ui');
  return (
    <a
      href="#content"
      className="sr-only z-60 rounded bg-surface px-3 py-2 font-medium shadow-float focus:not-sr-only focus:fixed focus:start-3 focus:top-3"
    >
      {t('skip')}
    </a>
  );
}
