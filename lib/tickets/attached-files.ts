import 'server-only';
import { eq, type SQL } from 'drizzle-orm';
import type { Tx } from '@/db/client';
import { ticketAttachments, ticketMessages } from '@/db/schema';

/** The files of some messages, by their SHA-256. */
export async function attachedFiles(tx: Tx, messages: SQL): Promise<string[]> {
  const rows = await tx
    .selectDistinct({ sha256: ticketAttachments.fileSha256 })
    .from(ticketAttachments)
    .innerJoin(ticketMessages, eq(ticketMessages.id, ticketAttachments.messageId))
    .where(messages);
  return rows.map(({ sha256 }) => sha256);
}
