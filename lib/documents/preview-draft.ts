import 'server-only';
import type { Tx } from '@/db/client';
import { documentHtml } from '@/lib/pdf/document-html';
import type { PrintableDocument } from '@/lib/pdf/printable';
import { createDraft } from './create-draft';
import { documentLanguage } from './document-language';
import { loadDocument } from './load-document';
import type { DocumentStaff } from './permission';
import { printableOf } from './printable-document';
import type { DraftPreview } from './schemas';
import type { DocumentKind } from './states';

class Seen extends Error {}

/**
 * The HTML that a document's PDF would be printed from, in its own language, while it is still being typed. The draft
 * is made as it would be made and taken back at once, so that what is shown went the same way as what will be
 * printed, through every rule and every column that there will ever be.
 */
export async function previewDraft<Kind extends DocumentKind>(
  tx: Tx,
  viewer: DocumentStaff<Kind, 'create'>,
  kind: Kind,
  input: DraftPreview,
): Promise<{ html: string; paper: PrintableDocument['seller']['paper'] }> {
  let printable: PrintableDocument | null = null;
  await tx
    .transaction(async (trial) => {
      const { id } = await createDraft(trial, viewer, kind, { ...input, submissionId: '' });
      const loaded = await loadDocument(trial, kind, id);
      if (loaded) printable = await printableOf(trial, loaded, await documentLanguage(trial, loaded.row));
      throw new Seen();
    })
    .catch((error) => {
      if (!(error instanceof Seen)) throw error;
    });
  const doc = printable as PrintableDocument | null;
  if (!doc) throw new Error('a draft was not shown');
  return { html: await documentHtml(doc, { screen: true }), paper: doc.seller.paper };
}
