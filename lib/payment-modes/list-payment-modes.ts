import 'server-only';
import { asc, eq } from 'drizzle-orm';
import { type Database, database, type Tx } from '@/db/client';
import { paymentModes } from '@/db/schema';

export type PaymentMode = typeof paymentModes.$inferSelect;

/** Payment modes on offer, in their order. */
export const listPaymentModes = (db: Database | Tx = database()): Promise<PaymentMode[]> =>
  db
    .select()
    .from(paymentModes)
    .where(eq(paymentModes.active, true))
    .orderBy(asc(paymentModes.position), asc(paymentModes.name));
