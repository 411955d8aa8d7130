import type { BatchOutcome } from '@/lib/documents/each-document';
import type { Chosen } from './chosen';

/** Prints that are under way at once: as many as a small server prints side by side. */
export const PDFS_AT_ONCE = 4;

export type SavedPdf = { name: string; input: Blob };

/** The name that the server gives a file, RFC 5987. */
function nameOf(response: Response): string {
  const [, encoded = ''] = /filename\*=UTF-8''([^;]+)/.exec(
    response.headers.get('content-disposition') ?? '',
  ) ?? [''];
  return decodeURIComponent(encoded) || 'document.pdf';
}

/** Drafts have no number and share a name: the second is called so. */
function unlike(name: string, taken: Map<string, number>): string {
  const times = (taken.get(name) ?? 0) + 1;
  taken.set(name, times);
  return times === 1 ? name : name.replace(/\.pdf$/, ` (${times}).pdf`);
}

/**
 * Fetches PDFs, some at once, each told as it comes; those that do not come are refused. What a stop cuts off was
 * neither done nor refused: it is not told at all.
 */
export async function fetchPdfs(
  chosen: readonly Pick<Chosen, 'id' | 'name'>[],
  addressOf: (id: string) => string,
  files: SavedPdf[],
  taken: Map<string, number>,
  signal: AbortSignal,
): Promise<BatchOutcome[]> {
  const fetched = chosen.map(async ({ id, name }): Promise<BatchOutcome[]> => {
    try {
      const response = await fetch(addressOf(id), { signal });
      if (!response.ok) {
        const code = response.status === 404 ? 'not_found' : 'pdf_failed';
        return [{ id, name, refused: { code } }];
      }
      const input = await response.blob();
      files.push({ name: unlike(nameOf(response), taken), input });
      return [{ id, name, refused: null }];
    } catch {
      return signal.aborted ? [] : [{ id, name, refused: { code: 'not_sent' } }];
    }
  });
  return (await Promise.all(fetched)).flat();
}

/** Offers files as one ZIP, under a name. They are PDFs, which shrink no further: nothing is compressed. */
export async function saveZip(files: readonly SavedPdf[], name: string): Promise<void> {
  const { downloadZip } = await import('client-zip');
  const url = URL.createObjectURL(await downloadZip([...files]).blob());
  const link = Object.assign(document.createElement('a'), { href: url, download: name });
  link.click();
  // The browser has taken hold of it once the click is over.
  setTimeout(() => URL.revokeObjectURL(url), 60_000);
}
