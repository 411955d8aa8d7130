import 'server-only';
import { and, eq, sql } from 'drizzle-orm';
import { z } from 'zod';
import { database } from '@/db/client';
import { contacts, customers, documents, tickets } from '@/db/schema';
import type { Staff } from '@/lib/auth/viewers';
import { visibleCustomers } from '@/lib/customers/visible-customers';
import { readThread } from './read-thread';

const columns = {
  id: tickets.id,
  number: tickets.number,
  subject: tickets.subject,
  customerId: tickets.customerId,
  customerName: customers.displayName,
  contactId: tickets.contactId,
  contactName: sql<string | null>`nullif(btrim(${contacts.firstName} || ' ' || ${contacts.lastName}), '')`,
  departmentId: tickets.departmentId,
  priorityId: tickets.priorityId,
  statusId: tickets.statusId,
  closedAt: tickets.closedAt,
  assignedTo: tickets.assignedTo,
  tags: tickets.tags,
  document: { id: documents.id, kind: documents.kind, number: documents.number },
  mergedIntoId: tickets.mergedIntoId,
  createdAt: tickets.createdAt,
};

/** A ticket as staff see it, with all that was written; null where there is none for them. */
export async function getTicket(viewer: Staff<'tickets:view'>, id: string) {
  if (!z.uuid().safeParse(id).success) return null;
  const db = database();
  const [ticket] = await db
    .select(columns)
    .from(tickets)
    .innerJoin(customers, eq(customers.id, tickets.customerId))
    .leftJoin(contacts, eq(contacts.id, tickets.contactId))
    .leftJoin(documents, eq(documents.id, tickets.documentId))
    .where(and(eq(tickets.id, id), visibleCustomers(viewer)));
  return ticket ? { ...ticket, thread: await readThread(db, id, 'with notes') } : null;
}
