import 'server-only';
import { and, eq, isNull, sql } from 'drizzle-orm';
import type { Tx } from '@/db/client';
import { contacts, customers } from '@/db/schema';
import { actorOf } from '@/lib/audit/write-audit';
import type { SignedInStaff } from '@/lib/auth/viewers';
import { appUrl } from '@/lib/http/app-url';
import { enqueueEmail } from '@/lib/mail/enqueue-email';

type Written = { messageId: string; body: string };
type About = { id: string; number: number; subject: string; contactId: string | null };

/**
 * An email to the contact whose ticket it is, in its language, with a link back: where it may enter, holds the
 * permission, and wants to know of tickets.
 */
export async function tellContact(
  tx: Tx,
  author: SignedInStaff,
  template: 'ticket_opened' | 'ticket_reply',
  { messageId, body, ...ticket }: About & Written,
): Promise<void> {
  if (!ticket.contactId) return;
  const [contact] = await tx
    .select({ id: contacts.id })
    .from(contacts)
    .innerJoin(customers, eq(customers.id, contacts.customerId))
    .where(
      and(
        eq(contacts.id, ticket.contactId),
        contacts.active,
        customers.active,
        isNull(customers.archivedAt),
        sql`'support' = any (${contacts.permissions})`,
        sql`'ticket' = any (${contacts.notifications})`,
      ),
    );
  if (!contact) return;
  await enqueueEmail(tx, {
    key: `${template}:${messageId}`,
    template,
    to: { side: 'contact', id: contact.id },
    link: { url: appUrl(`/portal/tickets/${ticket.id}`), secret: false },
    values: {
      ticket_number: String(ticket.number),
      ticket_subject: ticket.subject,
      ticket_author: actorOf(author).name,
      message: body,
    },
  });
}
