import 'server-only';
import { and, eq, isNull, notExists, sql } from 'drizzle-orm';
import { database } from '@/db/client';
import { accessLinks, contacts, credentials, customerImportRecords, customers } from '@/db/schema';
import { invitationLink } from '@/lib/contacts/give-access';
import { enqueueJob } from '@/lib/jobs/enqueue-job';
import { enqueueEmail } from '@/lib/mail/enqueue-email';

/** How many contacts are invited in one transaction, before other jobs get their turn. */
const AT_ONCE = 25;

/**
 * Welcomes the contacts that an import made, some of them; what is left is the next job's. Whoever was invited or
 * chose a password meanwhile is left alone, so that running twice sends nothing twice.
 */
export async function inviteImported({ importId }: { importId: string }): Promise<void> {
  await database().transaction(async (tx) => {
    const one = { one: sql`1` };
    const invited = tx.select(one).from(accessLinks).where(eq(accessLinks.contactId, contacts.id));
    const inside = tx.select(one).from(credentials).where(eq(credentials.contactId, contacts.id));
    const waiting = await tx
      .select({ id: contacts.id })
      .from(customerImportRecords)
      .innerJoin(contacts, eq(contacts.id, customerImportRecords.contactId))
      .innerJoin(customers, eq(customers.id, contacts.customerId))
      .where(
        and(
          eq(customerImportRecords.importId, importId),
          and(contacts.active, customers.active, isNull(customers.archivedAt)),
          notExists(invited),
          notExists(inside),
        ),
      )
      .orderBy(contacts.id)
      .limit(AT_ONCE)
      .for('no key update', { of: contacts, skipLocked: true });
    for (const { id } of waiting) {
      const link = await invitationLink(tx, id);
      const to = { side: 'contact', id } as const;
      await enqueueEmail(tx, { key: `welcome:import:${id}`, template: 'welcome', to, link });
    }
    if (waiting.length === AT_ONCE) await enqueueJob(tx, 'invite-imported', { importId });
  });
}
