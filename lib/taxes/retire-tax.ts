import 'server-only';
import { eq } from 'drizzle-orm';
import type { Tx } from '@/db/client';
import { taxes } from '@/db/schema';
import { DomainError } from '@/lib/actions/errors';
import { actorOf, writeAudit } from '@/lib/audit/write-audit';
import type { Staff } from '@/lib/auth/viewers';

/** Takes a tax off the offer. It stays for the documents that hold it. */
export async function retireTax(
  tx: Tx,
  viewer: Staff<'settings:edit'>,
  { id }: { id: string },
): Promise<void> {
  const [row] = await tx
    .update(taxes)
    .set({ active: false, preset: false })
    .where(eq(taxes.id, id))
    .returning();
  if (!row) throw new DomainError('not_found');
  await writeAudit(tx, actorOf(viewer), {
    action: 'tax.retired',
    subject: { kind: 'tax', id, name: row.name },
  });
}
