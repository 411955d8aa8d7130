import 'server-only';
import { asc, eq } from 'drizzle-orm';
import { database } from '@/db/client';
import { documents } from '@/db/schema';
import type { Staff } from '@/lib/auth/viewers';

export type Correction = { id: string; number: string | null; total: bigint; void: boolean };

/** The credit notes that correct an invoice, drafts and void ones too. */
export async function correctionsOf(
  _viewer: Staff<'credit-notes:view'>,
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
    .where(eq(documents.correctsId, invoiceId))
    .orderBy(asc(documents.id));
  return rows.map(({ voidedAt, ...row }) => ({ ...row, void: voidedAt !== null }));
}

/** The invoice that a credit note corrects; null for a free-standing one. */
export async function correctedBy(
  _viewer: Staff<'credit-notes:view'>,
  creditNoteId: string,
): Promise<{ id: string } | null> {
  const [row] = await database()
    .select({ id: documents.correctsId })
    .from(documents)
    .where(eq(documents.id, creditNoteId));
  return row?.id ? { id: row.id } : null;
}
