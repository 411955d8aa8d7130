import 'server-only';
import { eq } from 'drizzle-orm';
import { cache } from 'react';
import type { Tx } from '@/db/client';
import { documents } from '@/db/schema';
import { listedColumns } from '@/lib/documents/listed-document';
import { printableDocument } from '@/lib/documents/printable-document';
import { companyDay } from '@/lib/portal/company-day';
import { portalDocument } from '@/lib/portal/document-row';
import type { PortalDocumentView } from '@/lib/portal/read-document';
import { linkTransaction } from './link-transaction';
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

/** Has no where-clause of its own but the id: the role sees no other document. */
async function linkedView(tx: Tx, { documentId, kind }: LinkViewer): Promise<PortalDocumentView | null> {
  const [row] = await tx
    .select({ ...listedColumns, language: documents.language })
    .from(documents)
    .where(eq(documents.id, documentId));
  if (!row?.language) return null;
  const printable = await printableDocument(tx, kind, documentId, row.language);
  return printable && { document: portalDocument(row, await companyDay(tx)), printable };
}
