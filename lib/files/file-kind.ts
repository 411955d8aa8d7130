import 'server-only';
import { fileTypeFromBuffer } from 'file-type';

/** What may be attached: by its contents, with the endings that fit. Whatever a browser would run is not among it. */
const KINDS: Record<string, readonly string[]> = {
  'application/pdf': ['pdf'],
  'image/png': ['png'],
  'image/jpeg': ['jpg', 'jpeg'],
  'image/gif': ['gif'],
  'image/webp': ['webp'],
  'image/heic': ['heic'],
  'image/tiff': ['tif', 'tiff'],
  'application/zip': ['zip'],
  'application/vnd.openxmlformats-officedocument.wordprocessingml.document': ['docx'],
  'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet': ['xlsx'],
  'application/vnd.openxmlformats-officedocument.presentationml.presentation': ['pptx'],
  'application/vnd.oasis.opendocument.text': ['odt'],
  'application/vnd.oasis.opendocument.spreadsheet': ['ods'],
  'application/vnd.oasis.opendocument.presentation': ['odp'],
  'text/plain': ['txt', 'log', 'md', 'csv'],
};

const BINARY = /(?![\t\n\v\f\r])\p{Cc}/u;

/** Plain text has no signature: it is UTF-8 without what only machines write. */
function isText(bytes: Uint8Array): boolean {
  try {
    return !BINARY.test(new TextDecoder('utf-8', { fatal: true }).decode(bytes));
  } catch {
    return false;
  }
}

/** The type of a file by its contents; null for what may not be attached, or whose name says something else. */
export async function fileKind(name: string, bytes: Uint8Array): Promise<string | null> {
  const found = await fileTypeFromBuffer(bytes).catch(() => undefined);
  const mime = found?.mime ?? (isText(bytes) ? 'text/plain' : null);
  const ending = /\.([a-z0-9]+)$/i.exec(name)?.[1]?.toLowerCase();
  return mime && ending && KINDS[mime]?.includes(ending) ? mime : null;
}
