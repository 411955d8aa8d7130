import 'server-only';
import type { Tx } from '@/db/client';
import { auditLog } from '@/db/schema';
import type { SignedInContact, SignedInStaff } from '@/lib/auth/viewers';
import { fullName } from '@/lib/contacts/full-name';

export type Actor = {
  kind: 'staff' | 'contact' | 'system';
  id: string | null;
  name: string;
  /** The contact as whom staff had opened the customer area. */
  as?: string;
};

/** What happens by itself: a schedule, a reminder, what follows from an answer. */
export const NOBODY: Actor = { kind: 'system', id: null, name: '' };

/** Who does something: where staff opened the customer area as a contact it is they, whoever they are shown as. */
export function actorOf(viewer: SignedInStaff | SignedInContact): Actor {
  if (!('customerId' in viewer)) return { kind: 'staff', id: viewer.id, name: fullName(viewer) };
  if (viewer.opened) return { ...actorOf(viewer.opened.by), as: fullName(viewer) };
  return { kind: 'contact', id: viewer.id, name: fullName(viewer) };
}

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
      actorAs: actor.as ?? null,
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
