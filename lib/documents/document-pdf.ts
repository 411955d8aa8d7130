import 'server-only';
import { and, eq, type SQL } from 'drizzle-orm';
import { database } from '@/db/client';
import { documents } from '@/db/schema';
import { portalTransaction } from '@/lib/auth/portal-transaction';
import { renderDocumentPdf } from '@/lib/pdf/render-document-pdf';
import { visibleOfKind } from '@/lib/portal/visible-documents';
import { adminPdfLanguage, documentLanguage } from './document-language';
import { keepRendition, keptRendition, printedVersion, type RenditionKey } from './keep-rendition';
import { loadDocument } from './load-document';
import type { DocumentStaff } from './permission';
import { printableOf } from './printable-document';
import type { DocumentKind } from './states';
import { visibleDocuments } from './visible-documents';

export type DocumentPdf = { bytes: Uint8Array; number: string | null; language: string };

/** The PDF that staff get, in the company's language or, by the setting, the customer's. Null: no such document. */
export async function staffPdf<Kind extends DocumentKind>(
  viewer: DocumentStaff<Kind, 'view'>,
  kind: Kind,
  id: string,
): Promise<DocumentPdf | null> {
  const row = await readRow(kind, id, visibleDocuments(viewer, kind));
  return row && pdfOf(row, await adminPdfLanguage(database(), row));
}

/**
 * The PDF that a contact gets, in the document's own language. What it may see is said by the where-clause of the
 * customer area's pages, and once more by row-level security.
 * @returns `signed_out` where the session counts no more, null for what the contact may not see
 */
export async function portalPdf(
  sessionId: string,
  kind: DocumentKind,
  id: string,
): Promise<DocumentPdf | 'signed_out' | null> {
  const seen = await portalTransaction(sessionId, async (tx, viewer) => {
    const visible = visibleOfKind(viewer, kind);
    if (!visible) return { language: null };
    const [row] = await tx
      .select({ language: documents.language })
      .from(documents)
      .where(and(eq(documents.id, id), visible));
    return { language: row?.language };
  });
  if (!seen) return 'signed_out';
  return seen.language ? documentPdf(kind, id, seen.language) : null;
}

/**
 * A document's PDF in a language, whoever asks: for emails and jobs, and for the two above once they know that it
 * may be seen. A draft is printed afresh and never kept; an issued document once for each content and language.
 */
export async function documentPdf(
  kind: DocumentKind,
  id: string,
  language?: string,
): Promise<DocumentPdf | null> {
  const row = await readRow(kind, id);
  return row && pdfOf(row, language ?? (await documentLanguage(database(), row)));
}

/** As much of a document as finds its kept PDF: that is what is asked for most, and its lines are not needed for it. */
async function readRow(kind: DocumentKind, id: string, visible?: SQL) {
  const { number, language, customerId, issuedAt, voidedAt } = documents;
  const [row] = await database()
    .select({ number, language, customerId, issuedAt, voidedAt })
    .from(documents)
    .where(and(eq(documents.id, id), eq(documents.kind, kind), visible));
  return row ? { ...row, id, kind } : null;
}

type Row = NonNullable<Awaited<ReturnType<typeof readRow>>>;

async function pdfOf(row: Row, language: string): Promise<DocumentPdf | null> {
  const { id, kind, number } = row;
  const key = (of: Pick<Row, 'voidedAt'>) => ({ documentId: id, version: printedVersion(of), language });
  const kept = row.issuedAt && (await keptRendition(database(), key(row)));
  if (kept) return { bytes: kept, number, language };
  const loaded = await loadDocument(database(), kind, id);
  if (!loaded) return null;
  const print = async () => renderDocumentPdf(await printableOf(database(), loaded, language));
  // Issued or voided meanwhile, it is printed and kept as what it is now.
  const bytes = loaded.row.issuedAt ? await printOnce(key(loaded.row), print) : await print();
  return { bytes, number: loaded.row.number, language };
}

/** What this process is printing just now: who asks for the same waits for it. Others are met in the database. */
const printing = new Map<string, Promise<Uint8Array>>();

/** Prints, with no transaction open meanwhile, and keeps it unless somebody else was first. */
function printOnce(key: RenditionKey, print: () => Promise<Uint8Array>): Promise<Uint8Array> {
  const name = JSON.stringify(key);
  const begun =
    printing.get(name) ??
    print()
      .then((bytes) => keepRendition(key, bytes))
      .finally(() => printing.delete(name));
  printing.set(name, begun);
  return begun;
}
