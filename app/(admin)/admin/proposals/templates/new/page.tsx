import { randomUUID } from 'node:crypto';
import type { Metadata } from 'next';
import { getLocale, getTranslations } from 'next-intl/server';
import { Link } from '@/components/ui/link';
import { PageHead } from '@/components/ui/page-head';
import { requireStaff } from '@/lib/auth/require-staff';
import { theCompany } from '@/lib/company/read-company';
import { editorOffers } from '../../../_components/documents/editor-offers';
import { TemplateForm } from '../_components/template-form';
import { templateValues } from '../_components/template-values';

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('proposals'))('templates.new') };
}

export default async function NewTemplatePage() {
  await requireStaff('proposal-templates:edit');
  const locale = await getLocale();
  const { language, currency } = await theCompany();
  const [t, { taxes, presetTaxIds, searchItems, languages }] = await Promise.all([
    getTranslations('proposals'),
    editorOffers(locale, { taxIds: [], language }),
  ]);
  return (
    <>
      <PageHead
        title={t('templates.new')}
        back={<Link href="/admin/proposals/templates">{t('templates.title')}</Link>}
      />
      <TemplateForm
        initial={templateValues(null, language, locale)}
        save={{ submissionId: randomUUID() }}
        {...{ currency, languages, taxes, presetTaxIds, searchItems }}
      />
    </>
  );
}
