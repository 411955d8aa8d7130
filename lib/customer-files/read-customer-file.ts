import 'server-only';
import { and, eq } from 'drizzle-orm';
import { z } from 'zod';
import { database } from '@/db/client';
import { customerFiles, customers, files } from '@/db/schema';
import { portalTransaction } from '@/lib/auth/portal-transaction';
import { grantContact } from '@/lib/auth/require-contact';
import type { Staff } from '@/lib/auth/viewers';
import { visibleCustomers } from '@/lib/customers/visible-customers';
import type { FileToSave } from '@/lib/files/saved-file';
import { visibleFiles } from '@/lib/portal/visible-files';

const columns = { name: customerFiles.name, mime: customerFiles.mime, bytes: files.bytes };
const isId = (id: string) => z.uuid().safeParse(id).success;

/** A file of a customer; null where there is none for this person. */
export async function staffFile(viewer: Staff<'customers:view'>, id: string): Promise<FileToSave | null> {
  if (!isId(id)) return null;
  const [row] = await database()
    .select(columns)
    .from(customerFiles)
    .innerJoin(files, eq(files.sha256, customerFiles.fileSha256))
    .innerJoin(customers, eq(customers.id, customerFiles.customerId))
    .where(and(eq(customerFiles.id, id), visibleCustomers(viewer)));
  return row ?? null;
}

/** A shared file of the customer of a session's contact; null where there is none, `signed_out` without session. */
export async function portalFile(sessionId: string, id: string): Promise<FileToSave | null | 'signed_out'> {
  const read = await portalTransaction(sessionId, async (tx, signedIn) => {
    const viewer = grantContact(signedIn, 'always');
    if (!viewer || !isId(id)) return { file: null };
    const [row] = await tx
      .select(columns)
      .from(customerFiles)
      .innerJoin(files, eq(files.sha256, customerFiles.fileSha256))
      .where(and(eq(customerFiles.id, id), visibleFiles(viewer)));
    return { file: row ?? null };
  });
  return read ? read.file : 'signed_out';
}
