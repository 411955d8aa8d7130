import { contentDisposition } from '@/lib/http/content-disposition';

export type FileToSave = { name: string; mime: string; bytes: Uint8Array };

/** A file to be saved, never shown: no browser runs it, guesses its type, or keeps it for the next person. */
export function savedFile({ name, mime, bytes }: FileToSave): Response {
  return new Response(Buffer.from(bytes), {
    headers: {
      'content-type': mime,
      'content-length': String(bytes.length),
      'content-disposition': contentDisposition('attachment', name),
      'cache-control': 'private, no-store',
      'x-content-type-options': 'nosniff',
    },
  });
}
