import 'server-only';
import type { Database, Tx } from '@/db/client';
import type { Problems } from '@/lib/actions/problems';
import { readSettings } from '@/lib/settings/read-settings';
import { fileKind } from './file-kind';
import { MEGABYTE, MOST_BYTES } from './limits';
import type { PostedFile } from './schemas';

export type CheckedFile = PostedFile & { mime: string };

/**
 * What the files of a form are. Notes at `attachments` the first that is of the wrong kind, too large, or too many.
 * @param atMost files; unsaid, as many as the settings let a message have
 */
export async function checkFiles(
  db: Database | Tx,
  files: readonly PostedFile[],
  problems: Problems,
  atMost?: number,
): Promise<CheckedFile[]> {
  if (files.length === 0) return [];
  const { ticketAttachments, ticketAttachmentMegabytes: megabytes } = await readSettings(db);
  const most = atMost ?? ticketAttachments;
  if (files.length > most) {
    problems.at('attachments', most === 0 ? 'files_refused' : 'files_too_many', { max: most });
    return [];
  }
  const checked: CheckedFile[] = [];
  let sum = 0;
  for (const { name, bytes } of files) {
    sum += bytes.length;
    const mime = await fileKind(name, bytes);
    if (bytes.length === 0) problems.at('attachments', 'file_empty', { name });
    else if (bytes.length > megabytes * MEGABYTE)
      problems.at('attachments', 'file_large', { name, max: megabytes });
    else if (!mime) problems.at('attachments', 'file_kind', { name });
    else checked.push({ name, bytes, mime });
  }
  if (sum > MOST_BYTES) problems.at('attachments', 'files_large', { max: MOST_BYTES / MEGABYTE });
  return checked;
}
