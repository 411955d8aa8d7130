import 'server-only';
import type { Tx } from '@/db/client';
import { ticketAttachments, ticketMessages } from '@/db/schema';
import type { TicketMessageKind } from '@/db/schema/vocabulary';
import { actorOf } from '@/lib/audit/write-audit';
import type { SignedInContact, SignedInStaff } from '@/lib/auth/viewers';
import type { CheckedFile } from '@/lib/files/check-files';
import { storeFile } from '@/lib/files/store-file';

export type NewMessage = {
  ticketId: string;
  kind: TicketMessageKind;
  body: string;
  files: readonly CheckedFile[];
};

/** Writes a message with its files; what follows from it for the ticket is its caller's. */
export async function writeMessage(
  tx: Tx,
  author: SignedInStaff | SignedInContact,
  { ticketId, kind, body, files }: NewMessage,
): Promise<string> {
  const { kind: side, id, name } = actorOf(author);
  const byStaff = side === 'staff';
  const [row] = await tx
    .insert(ticketMessages)
    .values({
      ticketId,
      kind,
      body,
      byStaff,
      staffId: byStaff ? id : null,
      contactId: byStaff ? null : id,
      authorName: name,
    })
    .returning({ id: ticketMessages.id });
  if (!row) throw new Error('a message was not written');
  for (const { name: fileName, mime, bytes } of files) {
    const fileSha256 = await storeFile(tx, bytes, mime);
    await tx
      .insert(ticketAttachments)
      .values({ messageId: row.id, name: fileName, mime, size: bytes.length, fileSha256 });
  }
  return row.id;
}
