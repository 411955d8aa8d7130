import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { Link } from '@/components/ui/link';
import { PageHead } from '@/components/ui/page-head';
import { requireStaff } from '@/lib/auth/require-staff';
import { listImports } from '@/lib/imports/list-imports';
import { ImportSteps } from './_components/import-steps';
import { LastImports } from './_components/last-imports';
import { UploadForm } from './_components/upload-form';

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('imports'))('title') };
}

/** Where an import begins: a file or pasted rows, and the imports of before. */
export default async function ImportPage() {
  const viewer = await requireStaff('customers:view', 'customers:create');
  const [t, c, imports] = await Promise.all([
    getTranslations('imports'),
    getTranslations('customers'),
    listImports(viewer),
  ]);
  return (
    <>
      <PageHead title={t('title')} back={<Link href="/admin/customers">{c('title')}</Link>} />
      <ImportSteps at="file" />
      <p className="mb-6 max-w-160 text-muted">{t('intro')}</p>
      <UploadForm />
      {imports.length > 0 && <LastImports imports={imports} />}
    </>
  );
}
