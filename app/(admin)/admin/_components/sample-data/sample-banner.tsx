import { getTranslations } from 'next-intl/server';
import { Banner } from '@/components/ui/banner';
import { grantStaff } from '@/lib/auth/require-staff';
import type { SignedInStaff } from '@/lib/auth/viewers';
import { countSampleData, hasSampleData } from '@/lib/sample/sample-data';
import { RemoveSampleData } from './remove-sample-data';

/** That what is shown holds sample data, with the way to remove it for whoever may. */
export async function SampleBanner({ viewer }: { viewer: SignedInStaff }) {
  if (!(await hasSampleData())) return null;
  const t = await getTranslations('sample');
  const administrator = grantStaff(viewer, 'settings:edit');
  return (
    <Banner
      className="mb-6"
      title={t('loaded')}
      action={administrator && <RemoveSampleData counts={await countSampleData(administrator)} small />}
    >
      {t('loadedText')}
    </Banner>
  );
}
