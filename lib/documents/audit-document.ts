import 'server-only';
import { eq } from 'drizzle-orm';
import type { Tx } from '@/db/client';
import { customers } from '@/db/schema';
import { type Actor, actorOf, writeAudit } from '@/lib/audit/write-audit';
import type { SignedInStaff } from '@/lib/auth/viewers';
import { toDecimalString } from '@/lib/money/minor';
import type { DocumentRow } from './lock-document';

/** What the audit log says that was done to a document: `invoice.issued`. */
export const DOCUMENT_DONE = [
  'created',
  'updated',
  'deleted',
  'issued',
  'sent',
  'emailed',
  'reminded',
  'reminders_changed',
  'voided',
  'linked',
  'unlinked',
  'accepted',
  'declined',
  'converted',
  'copied',
  'merged',
  'revised',
  'commented',
] as const;
export type DocumentDone = (typeof DOCUMENT_DONE)[number];

/** What the audit log says of a document's content. */
export const auditFacts = (row: DocumentRow) => ({
  customerId: row.customerId,
  issueDate: row.issueDate,
  dueDate: row.dueDate,
  language: row.language,
  reference: row.reference,
  total: `${toDecimalString(row.total, row.currency)} ${row.currency}`,
});

/** Writes that a document was created, issued and so on. Without a number it goes by its customer's name. */
export async function auditDocument(
  tx: Tx,
  by: SignedInStaff | Actor,
  done: DocumentDone,
  document: Pick<DocumentRow, 'id' | 'kind' | 'number' | 'customerId'>,
  changes: Record<string, unknown> = {},
  ip: string | null = null,
): Promise<void> {
  const [customer] = await tx
    .select({ name: customers.displayName })
    .from(customers)
    .where(eq(customers.id, document.customerId));
  await writeAudit(tx, 'kind' in by ? by : actorOf(by), {
    action: `${document.kind}.${done}`,
    subject: { kind: document.kind, id: document.id, name: document.number ?? customer?.name ?? '' },
    customerId: document.customerId,
    changes,
    ip,
  });
}
