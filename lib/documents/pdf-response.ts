import 'server-only';
import { contentDisposition } from '@/lib/http/content-disposition';
import type { DocumentPdf } from './document-pdf';

/** What a file's name may not hold on one system or another. */
const UNSAFE = /[\\/:*?"<>|\p{Cc}]+/gu;

/** What a PDF is saved as: its number, or for a draft a name. */
export const pdfFileName = ({ number }: Pick<DocumentPdf, 'number'>, name: string): string =>
  `${(number ?? name).replace(UNSAFE, '-')}.pdf`;

/**
 * A PDF as the answer to a request: shown in the browser, saved under its number, cached nowhere.
 *
 * @param name what a draft is saved as, in the reader's language
 */
export function pdfResponse(pdf: DocumentPdf, name: string): Response {
  const { bytes } = pdf;
  return new Response(Buffer.from(bytes), {
    headers: {
      'content-type': 'application/pdf',
      'content-length': String(bytes.byteLength),
      'content-disposition': contentDisposition('inline', pdfFileName(pdf, name)),
      'cache-control': 'private, no-store',
      'x-content-type-options': 'nosniff',
    },
  });
}
