import { useTranslations } from 'next-intl';
import { Skeleton } from '@/components/ui/skeleton';

/** The shape of the home page while it loads. */
export function HomeSkeleton() {
  const t = useTranslations('ui');
  return (
    <div role="status" className="flex flex-col gap-8">
      <span className="sr-only">{t('loading')}</span>
      <div className="flex gap-10 border-line border-y py-4">
        <Skeleton className="h-15 flex-1" />
        <Skeleton className="h-15 flex-1" />
      </div>
      <Skeleton className="h-6 w-48" />
      <Skeleton className="h-12" />
      <Skeleton className="h-12" />
    </div>
  );
}
