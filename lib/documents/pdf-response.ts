import 'server-only';
import type { DocumentPdf } from './document-pdf';

/** What a file's name may not hold on one system or another. */
const UNSAFE = /[\\/:*?"<>|\p{Cc}]+/gu;

/** What a PDF is saved as: its number, or for a draft a name. */
export const pdfFileName = ({ number }: Pick<DocumentPdf, 'number'>, name: string): string =>
  `${(number ?? name).replace(UNSAFE, '-')}.pdf`;

/**
 * A PDF as the answer to a request: shown in the browser, saved under its number (RFC 6266 with the name in
 * RFC 5987's form), cached nowhere.
 *
 * @param name what a draft is saved as, in the reader's language
 */
export function pdfResponse(pdf: DocumentPdf, name: string): Response {
  const { bytes } = pdf;
  const file = pdfFileName(pdf, name);
  const plain = file.replace(/[^\x20-\x7e]+/g, '_');
  const encoded = encodeURIComponent(file).replace(
    /['()*]/g,
    (sign) => `%${sign.charCodeAt(0).toString(16)}`,
  );
  return new Response(Buffer.from(bytes), {
    headers: {
      'content-type': 'application/pdf',
      'content-length': String(bytes.byteLength),
      'content-disposition': `inline; filename="${plain}"; filename*=UTF-8''${encoded}`,
      'cache-control': 'private, no-store',
      'x-content-type-options': 'nosniff',
    },
  });
}
