import 'server-only';
import { downloadZip } from 'client-zip';
import type { DocumentPdf } from '@/lib/documents/document-pdf';
import { pdfFileName } from '@/lib/documents/pdf-response';
import type { HeldData } from './held-data';

export type ExportedDocument = {
  id: string;
  kind: string;
  number: string | null;
  issueDate: string;
  total: bigint;
  currency: string;
};

/** Amounts are whole minor units; as text, since JSON's numbers lose large ones. */
const asJson = (value: unknown): string =>
  JSON.stringify(value, (_key, each) => (typeof each === 'bigint' ? String(each) : each), 2);

/**
 * A ZIP of one JSON file for each part and one PDF for each document, printed while it is sent, one after the other:
 * however many there are, one is in memory.
 * @param pdfOf null for one that is gone meanwhile: it is left out
 */
export function exportZip(
  data: HeldData,
  documents: readonly ExportedDocument[],
  pdfOf: (document: ExportedDocument) => Promise<DocumentPdf | null>,
): Response {
  async function* files() {
    for (const [name, part] of Object.entries({ ...data, documents })) {
      yield { name: `${name}.json`, input: asJson(part ?? null) };
    }
    for (const document of documents) {
      const pdf = await pdfOf(document);
      if (pdf) {
        const file = pdfFileName(pdf, document.id);
        yield { name: `documents/${document.kind}/${file}`, input: Buffer.from(pdf.bytes) };
      }
    }
  }
  const zip = downloadZip(files(), { buffersAreUTF8: true });
  return new Response(zip.body, {
    headers: {
      'content-type': 'application/zip',
      'content-disposition': 'attachment; filename="data.zip"',
      'cache-control': 'private, no-store',
      'x-content-type-options': 'nosniff',
    },
  });
}
