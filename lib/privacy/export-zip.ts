import 'server-only';
import { downloadZip } from 'client-zip';
import type { DocumentPdf } from '@/lib/documents/document-pdf';
import { pdfFileName } from '@/lib/documents/pdf-response';
import { readFile } from '@/lib/files/read-file';
import type { HeldData, HeldFile } from './held-data';

export type ExportedDocument = {
  id: string;
  kind: string;
  number: string | null;
  issueDate: string;
  total: bigint;
  currency: string;
  /** When somebody of the customer first looked at it. */
  viewedAt: Date | null;
};

/** Amounts are whole minor units; as text, since JSON's numbers lose large ones. */
const asJson = (value: unknown): string =>
  JSON.stringify(value, (_key, each) => (typeof each === 'bigint' ? String(each) : each), 2);

/** A name that stays within its folder, whatever a person called the file. */
const within = (name: string) => name.replaceAll(/[/\\\p{Cc}]/gu, '_').replace(/^\.+/, '_');

/**
 * A ZIP of one JSON file for each part, the files of tickets and those that were sent, and one PDF for each document, printed while it is sent,
 * one after the other: however many there are, one is in memory.
 * @param pdfOf null for one that is gone meanwhile: it is left out
 */
export function exportZip(
  data: Partial<HeldData>,
  attached: readonly HeldFile[],
  documents: readonly ExportedDocument[],
  pdfOf: (document: ExportedDocument) => Promise<DocumentPdf | null>,
): Response {
  async function* files() {
    for (const [name, part] of Object.entries({ ...data, documents })) {
      yield { name: `${name}.json`, input: asJson(part ?? null) };
    }
    for (const [at, { folder, name, sha256 }] of attached.entries()) {
      const file = await readFile(sha256);
      if (file) yield { name: `${folder}/${at + 1}-${within(name)}`, input: file.bytes };
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
