import 'server-only';
import { and, eq } from 'drizzle-orm';
import type { Tx } from '@/db/client';
import { staff, ticketDepartmentStaff } from '@/db/schema';
import { actorOf } from '@/lib/audit/write-audit';
import type { SignedInContact } from '@/lib/auth/viewers';
import { appUrl } from '@/lib/http/app-url';
import { enqueueEmail } from '@/lib/mail/enqueue-email';

type Written = { messageId: string; body: string };
type About = {
  id: string;
  number: number;
  subject: string;
  departmentId: string;
  assignedTo: string | null;
};

/**
 * An email to whoever a ticket is assigned to; while it is nobody's to its department, and where that has nobody
 * either to the administrators. Each in their own language. In the customer area call it as the owner.
 */
export async function tellStaff(
  tx: Tx,
  author: SignedInContact,
  template: 'ticket_received' | 'ticket_reply_received',
  { messageId, body, ...ticket }: About & Written,
): Promise<void> {
  for (const id of await responsible(tx, ticket)) {
    await enqueueEmail(tx, {
      key: `${template}:${messageId}:${id}`,
      template,
      to: { side: 'staff', id },
      link: { url: appUrl(`/admin/tickets/${ticket.id}`), secret: false },
      values: {
        customer: author.customerName,
        ticket_number: String(ticket.number),
        ticket_subject: ticket.subject,
        ticket_author: actorOf(author).name,
        message: body,
      },
    });
  }
}

async function responsible(tx: Tx, { departmentId, assignedTo }: About): Promise<string[]> {
  const active = async (which: ReturnType<typeof eq>) =>
    (await tx.select({ id: staff.id }).from(staff).where(and(staff.active, which)).orderBy(staff.id)).map(
      ({ id }) => id,
    );
  const assigned = assignedTo ? await active(eq(staff.id, assignedTo)) : [];
  if (assigned.length > 0) return assigned;
  const members = await tx
    .select({ id: staff.id })
    .from(ticketDepartmentStaff)
    .innerJoin(staff, eq(staff.id, ticketDepartmentStaff.staffId))
    .where(and(eq(ticketDepartmentStaff.departmentId, departmentId), staff.active))
    .orderBy(staff.id);
  return members.length > 0 ? members.map(({ id }) => id) : active(eq(staff.role, 'administrator'));
}
