import 'server-only';
import { and, eq, sql } from 'drizzle-orm';
import type { Tx } from '@/db/client';
import { customerFiles, customers } from '@/db/schema';
import { DomainError } from '@/lib/actions/errors';
import { actorOf, writeAudit } from '@/lib/audit/write-audit';
import { asOwner } from '@/lib/auth/portal-transaction';
import type { Contact, SignedInContact, SignedInStaff, Staff } from '@/lib/auth/viewers';
import { visibleCustomers } from '@/lib/customers/visible-customers';
import { dropFiles } from '@/lib/files/drop-files';
import { visibleFiles } from '@/lib/portal/visible-files';
import type { CustomerFileId, ShareFile } from './schemas';

type FileRow = typeof customerFiles.$inferSelect;
type Changed = { id: string; customerId: string };

/**
 * Shows a file of ours in the customer area, or takes it out of there.
 * @throws DomainError `not_found`, also for what a contact sent, which is there from the start
 */
export async function shareFile(
  tx: Tx,
  viewer: Staff<'customers:edit'>,
  { id, shared }: ShareFile,
): Promise<Changed> {
  const file = await heldFile(tx, viewer, id);
  if (!file.byStaff) throw new DomainError('not_found');
  if ((file.sharedAt !== null) === shared) return file;
  const sharedAt = shared ? sql`now()` : null;
  await tx.update(customerFiles).set({ sharedAt }).where(eq(customerFiles.id, id));
  await note(tx, viewer, file, shared ? 'file_shared' : 'file_withdrawn');
  return file;
}

/** Deletes a file, whoever it is from. @throws DomainError `not_found` */
export async function deleteFile(
  tx: Tx,
  viewer: Staff<'customers:edit'>,
  { id }: CustomerFileId,
): Promise<Changed> {
  const file = await heldFile(tx, viewer, id);
  await remove(tx, viewer, file);
  return file;
}

/** A contact takes back what it sent us itself. @throws DomainError `not_found` */
export async function deleteOwnFile(
  tx: Tx,
  viewer: Contact<'always'>,
  { id }: CustomerFileId,
): Promise<{ id: string }> {
  const own = and(eq(customerFiles.id, id), visibleFiles(viewer), eq(customerFiles.contactId, viewer.id));
  const [seen] = await tx.select({ id: customerFiles.id }).from(customerFiles).where(own);
  if (!seen) throw new DomainError('not_found');
  return asOwner(tx, viewer, async () => {
    const [file] = await tx.select().from(customerFiles).where(own).for('update');
    if (!file) throw new DomainError('not_found');
    await remove(tx, viewer, file);
    return { id };
  });
}

async function heldFile(tx: Tx, viewer: SignedInStaff, id: string): Promise<FileRow> {
  const [row] = await tx
    .select({ file: customerFiles })
    .from(customerFiles)
    .innerJoin(customers, eq(customers.id, customerFiles.customerId))
    .where(and(eq(customerFiles.id, id), visibleCustomers(viewer)))
    .for('update', { of: customerFiles });
  if (!row) throw new DomainError('not_found');
  return row.file;
}

async function remove(tx: Tx, viewer: SignedInStaff | SignedInContact, file: FileRow): Promise<void> {
  await tx.delete(customerFiles).where(eq(customerFiles.id, file.id));
  await dropFiles(tx, [file.fileSha256]);
  await note(tx, viewer, file, 'file_deleted');
}

const note = (
  tx: Tx,
  viewer: SignedInStaff | SignedInContact,
  { customerId, name }: FileRow,
  what: 'file_shared' | 'file_withdrawn' | 'file_deleted',
) =>
  writeAudit(tx, actorOf(viewer), {
    action: `customer.${what}`,
    subject: { kind: 'customer', id: customerId, name },
    customerId,
  });
