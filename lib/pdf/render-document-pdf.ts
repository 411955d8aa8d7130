import 'server-only';
import { documentHtml } from './document-html';
import { printHtml } from './print-html';
import type { PrintableDocument } from './printable';

/** A document as a tagged PDF in its own language. Drafts too; keeping the bytes is the caller's matter. */
export async function renderDocumentPdf(doc: PrintableDocument): Promise<Uint8Array> {
  return printHtml(await documentHtml(doc), { paper: doc.seller.paper });
}
