import 'server-only';
import { and, eq, type SQL, sql } from 'drizzle-orm';
import type { Tx } from '@/db/client';
import { customerFiles, emails } from '@/db/schema';
import { dropFiles } from '@/lib/files/drop-files';
import { eraseEmails } from './erase-emails';

/** Erases files of customers, with their contents where nothing else needs them. */
export async function eraseFiles(tx: Tx, which: SQL): Promise<void> {
  const gone = await tx.delete(customerFiles).where(which).returning({ sha256: customerFiles.fileSha256 });
  await dropFiles(
    tx,
    gone.map(({ sha256 }) => sha256),
  );
}

/** Erases what a contact sent us, and what emails said of it. */
export async function eraseFilesOf(tx: Tx, contactId: string): Promise<void> {
  await eraseFiles(tx, eq(customerFiles.contactId, contactId));
  const told = sql`split_part(${emails.key}, ':', 2) = ${contactId}`;
  await eraseEmails(tx, and(eq(emails.template, 'files_received'), told));
}
