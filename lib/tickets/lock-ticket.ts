import 'server-only';
import { and, eq, isNull } from 'drizzle-orm';
import type { Tx } from '@/db/client';
import { customers, tickets } from '@/db/schema';
import { DomainError } from '@/lib/actions/errors';
import type { SignedInStaff } from '@/lib/auth/viewers';
import { visibleCustomers } from '@/lib/customers/visible-customers';
import type { TicketRow } from './change-status';

/** A ticket that staff may see, locked. @throws DomainError `not_found`, also for one that was merged into another */
export async function lockTicket(tx: Tx, viewer: SignedInStaff, id: string): Promise<TicketRow> {
  const [row] = await tx
    .select({ ticket: tickets })
    .from(tickets)
    .innerJoin(customers, eq(customers.id, tickets.customerId))
    .where(and(visibleCustomers(viewer), eq(tickets.id, id), isNull(tickets.mergedIntoId)))
    .for('update', { of: tickets });
  if (!row) throw new DomainError('not_found');
  return row.ticket;
}
