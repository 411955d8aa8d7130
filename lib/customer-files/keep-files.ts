import 'server-only';
import { sql } from 'drizzle-orm';
import type { Tx } from '@/db/client';
import { customerFiles } from '@/db/schema';
import { Problems } from '@/lib/actions/problems';
import { actorOf, writeAudits } from '@/lib/audit/write-audit';
import type { SignedInContact, SignedInStaff } from '@/lib/auth/viewers';
import { checkFiles } from '@/lib/files/check-files';
import type { PostedFile } from '@/lib/files/schemas';
import { storeFile } from '@/lib/files/store-file';
import { MOST_AT_ONCE } from './limits';

export type KeptFile = { id: string; name: string };

/**
 * Keeps files of a customer, for somebody of whom it is known that they may.
 * @throws DomainError at `attachments` for the first that is of the wrong kind, empty or too large, or for too many
 */
export async function keepFiles(
  tx: Tx,
  author: SignedInStaff | SignedInContact,
  { customerId, attachments, shared }: { customerId: string; attachments: PostedFile[]; shared: boolean },
): Promise<KeptFile[]> {
  const problems = new Problems();
  const files = await checkFiles(tx, attachments, problems, MOST_AT_ONCE);
  problems.raise();
  const actor = actorOf(author);
  const byStaff = actor.kind === 'staff';
  const person = { byStaff, staffId: byStaff ? actor.id : null, contactId: byStaff ? null : actor.id };
  const kept: KeptFile[] = [];
  for (const { name, mime, bytes } of files) {
    const fileSha256 = await storeFile(tx, bytes, mime);
    const [row] = await tx
      .insert(customerFiles)
      .values({
        ...{ customerId, name, mime, size: bytes.length, fileSha256, sharedAt: shared ? sql`now()` : null },
        ...{ ...person, authorName: actor.name },
      })
      .returning({ id: customerFiles.id, name: customerFiles.name });
    if (!row) throw new Error('a file was not kept');
    kept.push(row);
  }
  await writeAudits(
    tx,
    actor,
    kept.map(({ name }) => ({
      action: shared ? 'customer.file_shared' : 'customer.file_added',
      subject: { kind: 'customer', id: customerId, name },
      customerId,
    })),
  );
  return kept;
}
