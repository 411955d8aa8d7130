import 'server-only';
import { and, eq, isNotNull, sql } from 'drizzle-orm';
import { database, type Tx } from '@/db/client';
import { emails, files, renditions } from '@/db/schema';
import { readFile } from '@/lib/files/read-file';
import { storeFile } from '@/lib/files/store-file';

/** What an email takes along that is printed for it alone: made once, so that every attempt hands over the same bytes. */
export async function keptAttachment(emailId: string, print: () => Promise<Uint8Array>): Promise<Uint8Array> {
  const [row] = await database()
    .select({ sha256: emails.fileSha256 })
    .from(emails)
    .where(eq(emails.id, emailId));
  const kept = row?.sha256 && (await readFile(row.sha256));
  if (kept) return kept.bytes;
  const bytes = await print();
  return database().transaction(async (tx) => {
    const [held] = await tx
      .select({ sha256: emails.fileSha256 })
      .from(emails)
      .where(eq(emails.id, emailId))
      .for('update');
    const first = held?.sha256 && (await readFile(held.sha256, tx));
    if (first) return first.bytes;
    const fileSha256 = await storeFile(tx, bytes, 'application/pdf');
    await tx.update(emails).set({ fileSha256 }).where(eq(emails.id, emailId));
    return bytes;
  });
}

/** Lets go of what emails took along, once nobody will ask for it any more. */
export async function forgetAttachments(tx: Tx, where: ReturnType<typeof and>): Promise<void> {
  const held = await tx
    .select({ id: emails.id, sha256: emails.fileSha256 })
    .from(emails)
    .where(and(where, isNotNull(emails.fileSha256)));
  for (const { id, sha256 } of held) {
    if (!sha256) continue;
    await tx.update(emails).set({ fileSha256: null }).where(eq(emails.id, id));
    await tx
      .delete(files)
      .where(
        and(
          eq(files.sha256, sha256),
          sql`not exists (select 1 from ${emails} where ${emails.fileSha256} = ${sha256})`,
          sql`not exists (select 1 from ${renditions} where ${renditions.fileSha256} = ${sha256})`,
        ),
      );
  }
}
