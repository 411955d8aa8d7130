import 'server-only';
import { eq, inArray, sql } from 'drizzle-orm';
import { database, type Tx } from '@/db/client';
import { contacts, customers, sessions } from '@/db/schema';
import { readContactSession } from './signed-in-contact';
import type { SignedInContact } from './viewers';

/**
 * Runs `work` as the portal's role, which row-level security binds to one contact. What the role may see is read
 * from the session in the same transaction before the switch, so that it is never older than the data.
 * @returns what `work` returns, or null where the session counts no more
 */
export const portalTransaction = <Result>(sessionId: string, work: Work<Result>): Promise<Result | null> =>
  database().transaction((tx) => inPortal(tx, sessionId, work));

/**
 * The same for what changes something. The contact's customer is held before the session is read, as by all who change
 * it or its contacts: they take turns, and nothing is written by a contact that was erased or may no longer meanwhile.
 */
export const portalChange = <Result>(sessionId: string, work: Work<Result>): Promise<Result | null> =>
  database().transaction(async (tx) => {
    const own = tx
      .select({ id: contacts.customerId })
      .from(sessions)
      .innerJoin(contacts, eq(contacts.id, sessions.contactId))
      .where(eq(sessions.id, sessionId));
    await tx
      .select({ id: customers.id })
      .from(customers)
      .where(inArray(customers.id, own))
      .for('no key update');
    return inPortal(tx, sessionId, work);
  });

type Work<Result> = (tx: Tx, viewer: SignedInContact) => Promise<Result>;

async function inPortal<Result>(tx: Tx, sessionId: string, work: Work<Result>): Promise<Result | null> {
  const viewer = await readContactSession(tx, sessionId);
  if (!viewer) return null;
  await enterPortal(tx, viewer);
  return work(tx, viewer);
}

/** From here on the transaction sees what the contact sees. */
async function enterPortal(tx: Tx, viewer: SignedInContact): Promise<void> {
  await tx.execute(sql`select
    set_config('role', 'clientela_portal', true),
    set_config('app.contact_id', ${viewer.id}, true),
    set_config('app.customer_id', ${viewer.customerId}, true),
    set_config('app.primary', ${viewer.primary ? 'yes' : ''}, true),
    set_config('app.manages', ${viewer.manages ? 'yes' : ''}, true),
    set_config('app.tickets', ${viewer.companyTickets ? 'company' : ''}, true),
    set_config('app.modules', ${viewer.permissions.join(',')}, true),
    set_config('app.document_id', '', true)`);
}

/**
 * From here on the transaction sees one document, its parts, what was written below it and the company, and nothing
 * of any customer.
 */
export async function enterDocument(tx: Tx, documentId: string): Promise<void> {
  await tx.execute(sql`select
    set_config('role', 'clientela_portal', true),
    set_config('app.contact_id', '', true),
    set_config('app.customer_id', '', true),
    set_config('app.primary', '', true),
    set_config('app.manages', '', true),
    set_config('app.tickets', '', true),
    set_config('app.modules', '', true),
    set_config('app.document_id', ${documentId}, true)`);
}

/** Does one thing as the owner within a portal transaction: an audit row, a number, a job. */
export async function asOwner<Result>(
  tx: Tx,
  viewer: SignedInContact,
  work: () => Promise<Result>,
): Promise<Result> {
  await tx.execute(sql`set local role none`);
  const result = await work();
  await enterPortal(tx, viewer);
  return result;
}
