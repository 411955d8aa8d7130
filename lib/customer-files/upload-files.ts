import 'server-only';
import type { Tx } from '@/db/client';
import { once } from '@/lib/actions/once';
import { asOwner } from '@/lib/auth/portal-transaction';
import type { Contact, Staff } from '@/lib/auth/viewers';
import { lockKnownCustomer } from '@/lib/customers/lock-customer';
import { keepFiles } from './keep-files';
import type { UploadFiles, UploadOwnFiles } from './schemas';
import { tellAssigned } from './tell-assigned';

/** Staff keep files of a customer. @throws DomainError `not_found`; at `attachments` as `keepFiles` */
export async function uploadFiles(
  tx: Tx,
  viewer: Staff<'customers:edit'>,
  { submissionId: _, ...upload }: UploadFiles,
): Promise<{ customerId: string; count: number }> {
  await lockKnownCustomer(tx, viewer, upload.customerId);
  const kept = await keepFiles(tx, viewer, upload);
  return { customerId: upload.customerId, count: kept.length };
}

/** A contact sends us files; the same form sent twice is one. @throws DomainError at `attachments` as `keepFiles` */
export const uploadOwnFiles = (
  tx: Tx,
  viewer: Contact<'always'>,
  { submissionId, attachments }: UploadOwnFiles,
): Promise<{ count: number }> =>
  asOwner(tx, viewer, () =>
    once(tx, { action: 'customer_file.upload', actorId: viewer.id, submissionId }, async () => {
      const { customerId } = viewer;
      const kept = await keepFiles(tx, viewer, { customerId, attachments, shared: true });
      await tellAssigned(tx, viewer, kept);
      return { count: kept.length };
    }),
  );
