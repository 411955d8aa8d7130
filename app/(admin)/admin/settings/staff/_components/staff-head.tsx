import { useTranslations } from 'next-intl';
import type { ReactNode } from 'react';
import { Link } from '@/components/ui/link';

/** The heading of one member of staff's page, with the way back to all. */
export function StaffHead({ title }: { title: ReactNode }) {
  const t = useTranslations('staff');
  return (
    <div className="mb-4">
      <Link href="/admin/settings/staff" className="text-muted text-sm hover:text-ink hover:underline">
        {t('title')}
      </Link>
      <h2 className="wrap-any text-lg">{title}</h2>
    </div>
  );
}
