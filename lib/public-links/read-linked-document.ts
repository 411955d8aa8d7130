import 'server-only';
import { eq } from 'drizzle-orm';
import { cache } from 'react';
import type { Tx } from '@/db/client';
import { documents } from '@/db/schema';
import { listedColumns } from '@/lib/documents/listed-document';
import { correctionOf, printableDocument } from '@/lib/documents/printable-document';
import { companyDay } from '@/lib/portal/company-day';
import { portalDocument } from '@/lib/portal/document-row';
import type { PortalDocumentView } from '@/lib/portal/read-document';
import { asOwnerOfLink, linkTransaction } from './link-transaction';
import type { LinkViewer } from './open-link';

export type LinkedDocument = PortalDocumentView & { viewer: LinkViewer };

/** The document of a link for its page, read once a request; null where the link opens nothing. */
export const readLinkedDocument = cache(
  (token: string): Promise<LinkedDocument | null> =>
    linkTransaction(token, async (tx, viewer) => {
      const view = await linkedView(tx, viewer);
      return view && { ...view, viewer };
    }),
);

/**
 * Has no where-clause of its own but the id: the role sees no other document. Which invoice a credit note corrects is
 * said on its paper, so that is read for it.
 */
async function linkedView(tx: Tx, viewer: LinkViewer): Promise<PortalDocumentView | null> {
  const { documentId, kind } = viewer;
  const [row] = await tx
    .select({
      ...listedColumns,
      language: documents.language,
      correctsId: documents.correctsId,
      correctionReason: documents.correctionReason,
    })
    .from(documents)
    .where(eq(documents.id, documentId));
  if (!row?.language) return null;
  const printable = await printableDocument(tx, kind, documentId, row.language);
  if (!printable) return null;
  const correction = row.correctsId && (await asOwnerOfLink(tx, viewer, () => correctionOf(tx, row)));
  return {
    document: portalDocument(row, await companyDay(tx)),
    printable: correction ? { ...printable, correction } : printable,
  };
}
