import 'server-only';
import { sql } from 'drizzle-orm';
import { database, type Tx } from '@/db/client';
import { readContactSession } from './signed-in-contact';
import type { SignedInContact } from './viewers';

/**
 * Runs `work` as the portal's role, which row-level security binds to one contact. What the role may see is read
 * from the session in the same transaction before the switch, so that it is never older than the data.
 * @returns what `work` returns, or null where the session counts no more
 */
export function portalTransaction<Result>(
  sessionId: string,
  work: (tx: Tx, viewer: SignedInContact) => Promise<Result>,
): Promise<Result | null> {
  return database().transaction(async (tx) => {
    const viewer = await readContactSession(tx, sessionId);
    if (!viewer) return null;
    await enterPortal(tx, viewer);
    return work(tx, viewer);
  });
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
