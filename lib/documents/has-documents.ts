import 'server-only';
import { database } from '@/db/client';
import { documents, payments } from '@/db/schema';

/** Whether there is any document, draft or issued, or any payment: from the first one on the base currency is fixed. */
export async function hasDocuments(): Promise<boolean> {
  const rows = await database()
    .select({ id: documents.id })
    .from(documents)
    .unionAll(database().select({ id: payments.id }).from(payments))
    .limit(1);
  return rows.length > 0;
}
