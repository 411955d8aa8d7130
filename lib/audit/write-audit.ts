import 'server-only';
import type { Tx } from '@/db/client';
import { auditLog } from '@/db/schema';
import type { SignedInContact, SignedInStaff } from '@/lib/auth/viewers';

export type Actor = { kind: 'staff' | 'contact' | 'system'; id: string | null; name: string };

export const actorOf = (viewer: SignedInStaff | SignedInContact): Actor => ({
  kind: 'customerId' in viewer ? 'contact' : 'staff',
  id: viewer.id,
  name: `${viewer.firstName} ${viewer.lastName}`.trim(),
});

export type AuditEntry = {
  /** noun.verb, in the past: `customer.created`. */
  action: string;
  subject: { kind: string; id: string | null; name: string };
  customerId?: string | null;
  changes?: Record<string, unknown>;
  ip?: string | null;
};

/** Writes who did what, in the transaction that does it. Names are kept as they are now, and outlive their rows. */
export async function writeAudit(tx: Tx, actor: Actor, entry: AuditEntry): Promise<void> {
  await writeAudits(tx, actor, [entry]);
}

/** How many rows one statement takes: PostgreSQL counts 65,535 values at most. */
const AT_ONCE = 1000;

/** The same for much that is done at once. */
export async function writeAudits(tx: Tx, actor: Actor, entries: readonly AuditEntry[]): Promise<void> {
  for (let at = 0; at < entries.length; at += AT_ONCE) {
    const rows = entries.slice(at, at + AT_ONCE).map((entry) => ({
      actorKind: actor.kind,
      actorId: actor.id,
      actorName: actor.name,
      action: entry.action,
      subjectKind: entry.subject.kind,
      subjectId: entry.subject.id,
      subjectName: entry.subject.name,
      customerId: entry.customerId ?? null,
      changes: entry.changes ?? {},
      ip: entry.ip ?? null,
    }));
    await tx.insert(auditLog).values(rows);
  }
}
