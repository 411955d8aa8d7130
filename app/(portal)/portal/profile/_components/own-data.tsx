import { Download } from 'lucide-react';
import { useTranslations } from 'next-intl';
import { buttonVariants } from '@/components/ui/button-variants';
import { FormSection } from '@/components/ui/form-section';

/** Everything that is held on the reader, to take along. A plain link: it is a file and no page. */
export function OwnData() {
  const t = useTranslations('portal.data');
  return (
    <div className="mt-8 border-line border-t pt-6">
      <FormSection title={t('title')} help={t('help')}>
        <a
          href="/api/export/portal"
          download
          className={buttonVariants({ size: 'lg', className: 'self-start' })}
        >
          <Download aria-hidden />
          {t('download')}
        </a>
      </FormSection>
    </div>
  );
}
