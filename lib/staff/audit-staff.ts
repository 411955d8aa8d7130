import 'server-only';
import type { Tx } from '@/db/client';
import { actorOf, writeAudit } from '@/lib/audit/write-audit';
import type { SignedInStaff } from '@/lib/auth/viewers';

type Verb =
  | 'invited'
  | 'link_sent'
  | 'updated'
  | 'activated'
  | 'deactivated'
  | 'password_set'
  | 'sessions_ended';

/** Writes into the audit log what somebody did to a member of staff. */
export async function auditStaff(
  tx: Tx,
  viewer: SignedInStaff,
  verb: Verb,
  person: { id: string; firstName: string; lastName: string },
  changes: Record<string, unknown> = {},
): Promise<void> {
  await writeAudit(tx, actorOf(viewer), {
    action: `staff.${verb}`,
    subject: { kind: 'staff', id: person.id, name: `${person.firstName} ${person.lastName}`.trim() },
    changes,
  });
}
