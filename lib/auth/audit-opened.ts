import 'server-only';
import { eq, inArray } from 'drizzle-orm';
import { alias } from 'drizzle-orm/pg-core';
import type { Tx } from '@/db/client';
import { contacts, sessions, staff } from '@/db/schema';
import { writeAudit } from '@/lib/audit/write-audit';
import { fullName } from '@/lib/contacts/full-name';

/** Writes that the customer area is no longer open as a contact, from when to when it was, and by whom. */
export async function auditClosed(tx: Tx, sessionIds: readonly string[]): Promise<void> {
  const opener = alias(sessions, 'opener');
  const rows = await tx
    .select({
      from: sessions.createdAt,
      to: sessions.endedAt,
      staff: { id: staff.id, firstName: staff.firstName, lastName: staff.lastName },
      contact: {
        id: contacts.id,
        customerId: contacts.customerId,
        firstName: contacts.firstName,
        lastName: contacts.lastName,
      },
    })
    .from(sessions)
    .innerJoin(contacts, eq(contacts.id, sessions.contactId))
    .innerJoin(opener, eq(opener.id, sessions.openedBy))
    .innerJoin(staff, eq(staff.id, opener.staffId))
    .where(inArray(sessions.id, [...sessionIds]));
  for (const { from, to, staff: by, contact } of rows) {
    await writeAudit(
      tx,
      { kind: 'staff', id: by.id, name: fullName(by) },
      {
        action: 'contact.closed',
        subject: { kind: 'contact', id: contact.id, name: fullName(contact) },
        customerId: contact.customerId,
        changes: { from, to },
      },
    );
  }
}
