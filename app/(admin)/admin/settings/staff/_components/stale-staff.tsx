'use client';

import { useTranslations } from 'next-intl';
import { Button } from '@/components/ui/button';
import { Description, DescriptionList } from '@/components/ui/description-list';
import type { StoredStaff } from '@/lib/staff/stored-staff';

/** What somebody else saved meanwhile, and the choice between that and what was typed here. */
export function StaleStaff({
  theirs,
  onTakeTheirs,
  onKeepMine,
}: {
  theirs: StoredStaff;
  onTakeTheirs: () => void;
  onKeepMine: () => void;
}) {
  const t = useTranslations('staff');
  return (
    <section aria-label={t('theirs')} className="mb-6 rounded border border-line p-4">
      <h3 className="mb-2 font-medium">{t('theirs')}</h3>
      <DescriptionList>
        <Description term={t('name')}>{`${theirs.firstName} ${theirs.lastName}`.trim()}</Description>
        <Description term={t('email')}>{theirs.email}</Description>
        <Description term={t('role')}>{t(`roles.${theirs.role}.name`)}</Description>
      </DescriptionList>
      <div className="mt-4 flex flex-wrap gap-2">
        <Button onClick={onTakeTheirs}>{t('takeTheirs')}</Button>
        <Button onClick={onKeepMine}>{t('keepMine')}</Button>
      </div>
    </section>
  );
}
