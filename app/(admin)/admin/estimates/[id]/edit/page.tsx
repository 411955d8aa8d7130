import type { Metadata } from 'next';
import { notFound, redirect } from 'next/navigation';
import { getLocale, getTranslations } from 'next-intl/server';
import { DocumentEditor } from '@/components/documents/editor/document-editor';
import { valuesOfDraft } from '@/components/documents/editor/editor-values';
import { PageHead } from '@/components/ui/page-head';
import { requireStaff } from '@/lib/auth/require-staff';
import { draftToEdit } from '@/lib/documents/draft-to-edit';
import { editorOffers } from '../../../_components/documents/editor-offers';
import { estimateDefaultsAction, findEstimateCustomersAction, updateEstimateAction } from '../../actions';

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('documents'))('edit.estimate') };
}

export default async function EditEstimatePage({ params }: PageProps<'/admin/estimates/[id]/edit'>) {
  const viewer = await requireStaff('estimates:edit');
  const { id } = await params;
  const found = await draftToEdit(viewer, 'estimate', id);
  if (!found) notFound();
  if (found === 'issued') redirect(`/admin/estimates/${id}`);
  const { draft, languages } = found;
  const taxIds = draft.lines.flatMap((line) => line.taxIds);
  const locale = await getLocale();
  const [t, offers] = await Promise.all([
    getTranslations('documents'),
    editorOffers(locale, { taxIds, language: draft.language }),
  ]);
  return (
    <>
      <PageHead title={t('edit.estimate')} />
      <DocumentEditor
        kind="estimate"
        {...offers}
        initial={valuesOfDraft(draft, languages, locale)}
        save={{ id, version: draft.version, update: updateEstimateAction }}
        customerActions={{ search: findEstimateCustomersAction, defaults: estimateDefaultsAction }}
      />
    </>
  );
}
