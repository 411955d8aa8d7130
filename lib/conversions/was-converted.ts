import 'server-only';
import { and, eq } from 'drizzle-orm';
import type { Tx } from '@/db/client';
import { documentOrigins } from '@/db/schema';

/** Whether an invoice has been made of an estimate, which the caller holds. */
export async function wasConverted(tx: Tx, sourceId: string): Promise<boolean> {
  const rows = await tx
    .select({ id: documentOrigins.documentId })
    .from(documentOrigins)
    .where(and(eq(documentOrigins.sourceId, sourceId), eq(documentOrigins.origin, 'converted')))
    .limit(1);
  return rows.length > 0;
}
