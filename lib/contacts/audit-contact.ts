import 'server-only';
import type { Tx } from '@/db/client';
import { actorOf, writeAudit } from '@/lib/audit/write-audit';
import type { SignedInContact, SignedInStaff } from '@/lib/auth/viewers';
import { fullName } from './full-name';

type Person = { id: string; customerId: string; firstName: string; lastName: string };

/** Writes what somebody did to a contact into the history of its customer. */
export const auditContact = (
  tx: Tx,
  viewer: SignedInStaff | SignedInContact,
  action: `contact.${string}`,
  contact: Person,
  changes?: Record<string, unknown>,
  ip?: string | null,
): Promise<void> =>
  writeAudit(tx, actorOf(viewer), {
    action,
    subject: { kind: 'contact', id: contact.id, name: fullName(contact) },
    customerId: contact.customerId,
    changes,
    ip,
  });
