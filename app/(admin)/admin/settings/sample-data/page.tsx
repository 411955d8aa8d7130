import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { FormSection } from '@/components/ui/form-section';
import { requireStaff } from '@/lib/auth/require-staff';
import { countSampleData, hasSampleData } from '@/lib/sample/sample-data';
import { LoadSampleData } from '../../_components/sample-data/load-sample-data';
import { RemoveSampleData } from '../../_components/sample-data/remove-sample-data';

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('sample'))('title') };
}

export default async function SampleDataSettings() {
  const viewer = await requireStaff('settings:edit');
  const t = await getTranslations('sample');
  const counts = (await hasSampleData()) ? await countSampleData(viewer) : null;
  return (
    <div>
      <FormSection title={t('title')}>
        {counts ? <p>{t('pageText', counts)}</p> : <p className="text-muted">{t('about')}</p>}
        <div>{counts ? <RemoveSampleData counts={counts} /> : <LoadSampleData />}</div>
      </FormSection>
    </div>
  );
}
