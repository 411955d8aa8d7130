import { Plus } from 'lucide-react';
import type { Metadata } from 'next';
import { getFormatter, getTranslations } from 'next-intl/server';
import { ButtonLink } from '@/components/ui/button-link';
import { EmptyState } from '@/components/ui/empty-state';
import { Link } from '@/components/ui/link';
import { PageHead } from '@/components/ui/page-head';
import { requireStaff } from '@/lib/auth/require-staff';
import { listTemplates } from '@/lib/proposal-templates/read-templates';
import { TemplatesTable } from './_components/templates-table';

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('proposals'))('templates.title') };
}

/** What new proposals can start from. */
export default async function TemplatesPage() {
  const viewer = await requireStaff('proposal-templates:edit');
  const [t, tDocuments, format, templates] = await Promise.all([
    getTranslations('proposals'),
    getTranslations('documents'),
    getFormatter(),
    listTemplates(viewer),
  ]);
  const create = (
    <ButtonLink href="/admin/proposals/templates/new" variant="primary">
      <Plus aria-hidden />
      {t('templates.new')}
    </ButtonLink>
  );
  return (
    <>
      <PageHead
        title={t('templates.title')}
        count={format.number(templates.length)}
        back={<Link href="/admin/proposals">{tDocuments('kinds.proposal')}</Link>}
        action={create}
      />
      {templates.length === 0 ? (
        <EmptyState action={create}>{t('templates.none')}</EmptyState>
      ) : (
        <TemplatesTable templates={templates} />
      )}
    </>
  );
}
