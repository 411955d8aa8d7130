import 'server-only';
import { and, eq, isNotNull, isNull, sql } from 'drizzle-orm';
import type { Tx } from '@/db/client';
import { documents } from '@/db/schema';
import { DomainError, fieldError } from '@/lib/actions/errors';
import type { Day } from '@/lib/dates/day';
import type { Totals } from '@/lib/money/types';
import type { DocumentRow } from './lock-document';

/**
 * What corrects an invoice takes no more back than the invoice holds, with all that corrected it before, and is not
 * issued before it. The invoice is held, so that two corrections come one after the other.
 * @throws DomainError `credit_exceeds_invoice`, `step_refused` where the invoice is void, at `issueDate`
 */
export async function refuseCorrection(
  tx: Tx,
  { correctsId }: DocumentRow,
  totals: Totals,
  issueDate: Day,
): Promise<void> {
  if (correctsId === null) return;
  const [invoice] = await tx.select().from(documents).where(eq(documents.id, correctsId)).for('update');
  if (!invoice?.issuedAt || invoice.voidedAt) throw new DomainError('step_refused');
  if (issueDate < invoice.issueDate) {
    throw fieldError('issueDate', 'credit_before_invoice', { date: invoice.issueDate });
  }
  const [before] = await tx
    .select({
      total: sql<bigint>`coalesce(sum(${documents.total}), 0)`.mapWith(BigInt),
      withheld: sql<bigint>`coalesce(sum(${documents.withheld}), 0)`.mapWith(BigInt),
    })
    .from(documents)
    .where(
      and(eq(documents.correctsId, correctsId), isNotNull(documents.issuedAt), isNull(documents.voidedAt)),
    );
  const { total = 0n, withheld = 0n } = before ?? {};
  if (total + totals.total > invoice.total || withheld + totals.withheld > invoice.withheld) {
    throw new DomainError('credit_exceeds_invoice');
  }
}
