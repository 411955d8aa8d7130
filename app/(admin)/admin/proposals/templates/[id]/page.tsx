import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { getLocale, getTranslations } from 'next-intl/server';
import { Link } from '@/components/ui/link';
import { PageHead } from '@/components/ui/page-head';
import { requireStaff } from '@/lib/auth/require-staff';
import { readTemplate } from '@/lib/proposal-templates/read-templates';
import { editorOffers } from '../../../_components/documents/editor-offers';
import { TemplateForm } from '../_components/template-form';
import { templateValues } from '../_components/template-values';

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('proposals'))('templates.edit') };
}

export default async function TemplatePage({ params }: PageProps<'/admin/proposals/templates/[id]'>) {
  const viewer = await requireStaff('proposal-templates:edit');
  const template = (await readTemplate(viewer, (await params).id)) ?? notFound();
  const locale = await getLocale();
  const [t, { taxes, presetTaxIds, searchItems, languages }] = await Promise.all([
    getTranslations('proposals'),
    editorOffers(locale, { taxIds: [], language: template.language }),
  ]);
  return (
    <>
      <PageHead
        title={template.name}
        back={<Link href="/admin/proposals/templates">{t('templates.title')}</Link>}
      />
      <TemplateForm
        // Saved by somebody meanwhile and opened anew, it is what they made of it.
        key={template.version}
        initial={templateValues(template, template.language, locale)}
        save={{ id: template.id, version: template.version }}
        currency={template.currency}
        {...{ languages, taxes, presetTaxIds, searchItems }}
      />
    </>
  );
}
