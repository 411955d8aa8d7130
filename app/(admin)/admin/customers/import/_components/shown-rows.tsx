import { useTranslations } from 'next-intl';
import { FilterMenu } from '@/components/ui/filter-menu';
import { SHOWN, type Shown, shownHref } from '@/lib/imports/shown-rows';

/** Which rows of the simulation are listed, each choice an address. */
export function ShownRows({ id, shown }: { id: string; shown: Shown }) {
  const t = useTranslations('imports');
  return (
    <FilterMenu
      label={t('show')}
      clearHref={shownHref(id, { show: 'all', page: 1 })}
      options={SHOWN.map((show) => ({
        label: t(`shows.${show}`),
        href: shownHref(id, { show, page: 1 }),
        current: shown.show === show && show !== 'all',
      }))}
    />
  );
}
