import 'server-only';
import type { Tx } from '@/db/client';
import { actorOf, writeAudit } from '@/lib/audit/write-audit';
import type { SignedInStaff } from '@/lib/auth/viewers';
import type { CustomerRow } from '@/lib/customers/lock-customer';

/** Writes what staff did to a note, which goes by its customer's name. What it says stays out: the log outlives it. */
export const auditNote = (
  tx: Tx,
  viewer: SignedInStaff,
  done: 'added' | 'edited' | 'deleted',
  id: string,
  customer: Pick<CustomerRow, 'id' | 'displayName'>,
): Promise<void> =>
  writeAudit(tx, actorOf(viewer), {
    action: `note.${done}`,
    subject: { kind: 'note', id, name: customer.displayName },
    customerId: customer.id,
  });
