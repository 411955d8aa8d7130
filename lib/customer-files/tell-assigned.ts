import 'server-only';
import { and, eq, type SQL } from 'drizzle-orm';
import type { Tx } from '@/db/client';
import { customerAdmins, staff } from '@/db/schema';
import { actorOf } from '@/lib/audit/write-audit';
import type { SignedInContact } from '@/lib/auth/viewers';
import { appUrl } from '@/lib/http/app-url';
import { enqueueEmail } from '@/lib/mail/enqueue-email';
import type { KeptFile } from './keep-files';

/**
 * One email for what a contact sent us, to whoever looks after its customer; where nobody does, to the administrators.
 * Each in their own language. In the customer area call it as the owner.
 */
export async function tellAssigned(
  tx: Tx,
  author: SignedInContact,
  files: readonly KeptFile[],
): Promise<void> {
  for (const id of await assigned(tx, author.customerId)) {
    await enqueueEmail(tx, {
      // The contact stands in it, so that what is erased of the contact is found.
      key: `files_received:${author.id}:${files[0]?.id}:${id}`,
      template: 'files_received',
      to: { side: 'staff', id },
      link: { url: appUrl(`/admin/customers/${author.customerId}/files`), secret: false },
      values: {
        customer: author.customerName,
        file_author: actorOf(author).name,
        file_names: files.map(({ name }) => name).join('\n'),
      },
    });
  }
}

async function assigned(tx: Tx, customerId: string): Promise<string[]> {
  const active = async (which: SQL | undefined) =>
    (
      await tx
        .selectDistinct({ id: staff.id })
        .from(staff)
        .leftJoin(customerAdmins, eq(customerAdmins.staffId, staff.id))
        .where(and(staff.active, which))
        .orderBy(staff.id)
    ).map(({ id }) => id);
  const own = await active(eq(customerAdmins.customerId, customerId));
  return own.length > 0 ? own : active(eq(staff.role, 'administrator'));
}
