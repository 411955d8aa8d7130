import { getLocale, getTranslations } from 'next-intl/server';
import { DocumentEditor, type DocumentEditorProps } from '@/components/documents/editor/document-editor';
import { valuesOfDraft } from '@/components/documents/editor/editor-values';
import { PageHead } from '@/components/ui/page-head';
import type { DraftToEdit } from '@/lib/documents/draft-to-edit';
import { editorOffers } from './editor-offers';

type EditDraftProps = Pick<DocumentEditorProps, 'kind' | 'preview' | 'customerActions'> & {
  id: string;
  found: DraftToEdit;
  update: Extract<DocumentEditorProps['save'], { id: string }>['update'];
};

/** A draft in its editor. */
export async function EditDraft({ kind, id, found, update, preview, customerActions }: EditDraftProps) {
  const { draft, languages } = found;
  const taxIds = draft.lines.flatMap((line) => line.taxIds);
  const locale = await getLocale();
  const [t, offers] = await Promise.all([
    getTranslations('documents'),
    editorOffers(locale, { taxIds, language: draft.language }),
  ]);
  return (
    <>
      <PageHead title={t(`edit.${kind}`)} />
      <DocumentEditor
        kind={kind}
        {...offers}
        initial={valuesOfDraft(draft, languages, locale)}
        save={{ id, version: draft.version, update }}
        preview={preview}
        customerActions={customerActions}
      />
    </>
  );
}
