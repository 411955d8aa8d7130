import { Download } from 'lucide-react';
import { useTranslations } from 'next-intl';
import { buttonVariants } from '@/components/ui/button-variants';

/** The rows that are left out, as a file to correct. */
export function LeftOutLink({ id }: { id: string }) {
  const t = useTranslations('imports');
  return (
    <a href={`/api/imports/${id}`} download className={buttonVariants()}>
      <Download aria-hidden />
      {t('downloadLeftOut')}
    </a>
  );
}
