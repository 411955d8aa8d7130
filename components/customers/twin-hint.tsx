'use client';

import { useTranslations } from 'next-intl';
import { Link } from '@/components/ui/link';

/** Says which customer already has what is typed, with the way to it in another tab: nothing here is lost. */
export function TwinHint({ twin }: { twin: { id: string; name: string } | null }) {
  const t = useTranslations('customers');
  if (!twin) return null;
  return (
    <span>
      {t.rich('alreadyHas', {
        name: () => (
          <Link href={`/admin/customers/${twin.id}`} target="_blank" className="font-medium underline">
            {twin.name}
          </Link>
        ),
      })}
    </span>
  );
}
