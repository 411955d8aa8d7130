import 'server-only';
import { eq, sql } from 'drizzle-orm';
import type { Tx } from '@/db/client';
import { tickets } from '@/db/schema';
import type { SignedInContact, SignedInStaff } from '@/lib/auth/viewers';
import { changeStatus, type TicketRow } from './change-status';
import { statusId as statusOf } from './check-choice';

/** What a reply that both sides read does to its ticket: whose turn it is, and the status, unless one was chosen. */
export async function answered(
  tx: Tx,
  author: SignedInStaff | SignedInContact,
  ticket: TicketRow,
  chosen: string | null,
): Promise<void> {
  const byStaff = !('customerId' in author);
  await tx
    .update(tickets)
    .set({ lastReplyAt: sql`now()`, awaitsStaff: !byStaff, updatedAt: sql`now()` })
    .where(eq(tickets.id, ticket.id));
  await changeStatus(tx, author, ticket, chosen ?? (await statusOf(tx, byStaff ? 'answered' : 'open')));
}
