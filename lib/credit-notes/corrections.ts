import 'server-only';
import { and, asc, eq } from 'drizzle-orm';
import { database } from '@/db/client';
import { documents } from '@/db/schema';
import type { Staff } from '@/lib/auth/viewers';
import { ofVisibleCustomer } from '@/lib/customers/visible-customers';

export type Correction = { id: string; number: string | null; total: bigint; void: boolean };

/** The credit notes that correct an invoice, drafts and void ones too. */
export async function correctionsOf(
  viewer: Staff<'credit-notes:view'>,
  invoiceId: string,
): Promise<Correction[]> {
  const rows = await database()
    .select({
      id: documents.id,
      number: documents.number,
      total: documents.total,
      voidedAt: documents.voidedAt,
    })
    .from(documents)
    .where(and(eq(documents.correctsId, invoiceId), ofVisibleCustomer(viewer, documents.customerId)))
    .orderBy(asc(documents.id));
  return rows.map(({ voidedAt, ...row }) => ({ ...row, void: voidedAt !== null }));
}

/** The invoice that a credit note corrects; null for a free-standing one. */
export async function correctedBy(
  viewer: Staff<'credit-notes:view'>,
  creditNoteId: string,
): Promise<{ id: string } | null> {
  const [row] = await database()
    .select({ id: documents.correctsId })
    .from(documents)
    .where(and(eq(documents.id, creditNoteId), ofVisibleCustomer(viewer, documents.customerId)));
  return row?.id ? { id: row.id } : null;
}
