import 'server-only';
import { eq } from 'drizzle-orm';
import type { Tx } from '@/db/client';
import { customers } from '@/db/schema';
import { actorOf, writeAudit } from '@/lib/audit/write-audit';
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
  'voided',
  'linked',
  'unlinked',
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
  viewer: SignedInStaff,
  done: DocumentDone,
  document: Pick<DocumentRow, 'id' | 'kind' | 'number' | 'customerId'>,
  changes: Record<string, unknown> = {},
): Promise<void> {
  const [customer] = await tx
    .select({ name: customers.displayName })
    .from(customers)
    .where(eq(customers.id, document.customerId));
  await writeAudit(tx, actorOf(viewer), {
    action: `${document.kind}.${done}`,
    subject: { kind: document.kind, id: document.id, name: document.number ?? customer?.name ?? '' },
    customerId: document.customerId,
    changes,
  });
}
