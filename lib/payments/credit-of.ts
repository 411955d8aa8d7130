import 'server-only';
import { sql } from 'drizzle-orm';
import type { Database, Tx } from '@/db/client';

/** What is left of a customer's payments and credit notes, in minor units of its currency. */
export async function creditOf(db: Database | Tx, customerId: string): Promise<bigint> {
  const [row] = await db.execute<{ credit: string }>(sql`select (
    (select coalesce(sum(amount - allocated - refunded), 0) from payments
      where customer_id = ${customerId} and voided_at is null and amount > allocated + refunded)
    + (select coalesce(sum(due), 0) from documents
      where customer_id = ${customerId} and kind = 'credit_note' and issued_at is not null and voided_at is null)
    )::text as credit`);
  return BigInt(row?.credit ?? '0');
}
