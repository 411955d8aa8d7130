import 'server-only';
import { and, asc, eq, inArray } from 'drizzle-orm';
import type { Database, Tx } from '@/db/client';
import { ticketAttachments, ticketMessages } from '@/db/schema';
import type { TicketMessageKind } from '@/db/schema/vocabulary';

export type ThreadFile = { id: string; name: string; size: number };

export type ThreadMessage = {
  id: string;
  kind: TicketMessageKind;
  byStaff: boolean;
  contactId: string | null;
  authorName: string;
  body: string;
  at: Date;
  files: ThreadFile[];
};

/** What was written under a ticket, in the order of writing; notes where they are asked for. */
export async function readThread(
  db: Database | Tx,
  ticketId: string,
  notes: 'with notes' | 'replies alone',
): Promise<ThreadMessage[]> {
  const rows = await db
    .select({
      id: ticketMessages.id,
      kind: ticketMessages.kind,
      byStaff: ticketMessages.byStaff,
      contactId: ticketMessages.contactId,
      authorName: ticketMessages.authorName,
      body: ticketMessages.body,
      at: ticketMessages.createdAt,
    })
    .from(ticketMessages)
    .where(
      and(
        eq(ticketMessages.ticketId, ticketId),
        notes === 'with notes' ? undefined : eq(ticketMessages.kind, 'reply'),
      ),
    )
    .orderBy(asc(ticketMessages.createdAt), asc(ticketMessages.id));
  const ids = rows.map(({ id }) => id);
  const files =
    ids.length === 0
      ? []
      : await db
          .select({
            messageId: ticketAttachments.messageId,
            id: ticketAttachments.id,
            name: ticketAttachments.name,
            size: ticketAttachments.size,
          })
          .from(ticketAttachments)
          .where(inArray(ticketAttachments.messageId, ids))
          .orderBy(asc(ticketAttachments.id));
  return rows.map((row) => ({
    ...row,
    files: files
      .filter(({ messageId }) => messageId === row.id)
      .map(({ id, name, size }) => ({ id, name, size })),
  }));
}
