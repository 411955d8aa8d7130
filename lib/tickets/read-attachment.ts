import 'server-only';
import { and, eq, isNull } from 'drizzle-orm';
import { z } from 'zod';
import { database } from '@/db/client';
import { customers, files, ticketAttachments, ticketMessages, tickets } from '@/db/schema';
import { portalTransaction } from '@/lib/auth/portal-transaction';
import { grantContact } from '@/lib/auth/require-contact';
import type { Staff } from '@/lib/auth/viewers';
import { visibleCustomers } from '@/lib/customers/visible-customers';
import type { FileToSave } from '@/lib/files/saved-file';
import { visibleTickets } from '@/lib/portal/visible-tickets';

const columns = { name: ticketAttachments.name, mime: ticketAttachments.mime, bytes: files.bytes };
const isId = (id: string) => z.uuid().safeParse(id).success;

/** A file of a message, of a note too; null where there is none for this person. */
export async function staffAttachment(viewer: Staff<'tickets:view'>, id: string): Promise<FileToSave | null> {
  if (!isId(id)) return null;
  const [row] = await database()
    .select(columns)
    .from(ticketAttachments)
    .innerJoin(files, eq(files.sha256, ticketAttachments.fileSha256))
    .innerJoin(ticketMessages, eq(ticketMessages.id, ticketAttachments.messageId))
    .innerJoin(tickets, eq(tickets.id, ticketMessages.ticketId))
    .innerJoin(customers, eq(customers.id, tickets.customerId))
    .where(and(eq(ticketAttachments.id, id), visibleCustomers(viewer)));
  return row ?? null;
}

/** A file of a reply that the contact of a session may read; null where there is none, `signed_out` without session. */
export async function portalAttachment(
  sessionId: string,
  id: string,
): Promise<FileToSave | null | 'signed_out'> {
  const read = await portalTransaction(sessionId, async (tx, signedIn) => {
    const viewer = grantContact(signedIn, 'support');
    if (!viewer || !isId(id)) return { file: null };
    const [row] = await tx
      .select(columns)
      .from(ticketAttachments)
      .innerJoin(files, eq(files.sha256, ticketAttachments.fileSha256))
      .innerJoin(ticketMessages, eq(ticketMessages.id, ticketAttachments.messageId))
      .innerJoin(tickets, eq(tickets.id, ticketMessages.ticketId))
      .where(
        and(
          eq(ticketAttachments.id, id),
          eq(ticketMessages.kind, 'reply'),
          visibleTickets(viewer),
          isNull(tickets.mergedIntoId),
        ),
      );
    return { file: row ?? null };
  });
  return read ? read.file : 'signed_out';
}
