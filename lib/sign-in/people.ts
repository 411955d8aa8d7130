import 'server-only';
import { and, eq, isNull, type SQL, sql } from 'drizzle-orm';
import type { Database, Tx } from '@/db/client';
import { accessLinks, contacts, credentials, customers, staff } from '@/db/schema';
import type { Side } from '@/lib/auth/session-cookies';

export type Person = {
  id: string;
  email: string;
  name: string;
  /** Of contacts alone. */
  customerId: string | null;
  /** Null where no password was ever set. */
  passwordHash: string | null;
  /** Whether a link was ever made for them: they were meant to get in. */
  invited: boolean;
};

const columns = (of: typeof staff | typeof contacts, customerId: SQL<string | null>, linked: SQL) => ({
  id: of.id,
  email: of.email,
  name: sql<string>`btrim(${of.firstName} || ' ' || ${of.lastName})`,
  customerId,
  passwordHash: credentials.passwordHash,
  invited: sql<boolean>`exists (select 1 from ${accessLinks} where ${linked})`,
});

/** Those who may sign in on a side: staff who are active; active contacts of active customers. */
function activePeople(db: Database | Tx, side: Side, where: SQL) {
  if (side === 'staff') {
    return db
      .select(columns(staff, sql`null`, eq(accessLinks.staffId, staff.id)))
      .from(staff)
      .leftJoin(credentials, eq(credentials.staffId, staff.id))
      .where(and(where, staff.active));
  }
  return db
    .select(columns(contacts, sql`${contacts.customerId}`, eq(accessLinks.contactId, contacts.id)))
    .from(contacts)
    .innerJoin(customers, eq(customers.id, contacts.customerId))
    .leftJoin(credentials, eq(credentials.contactId, contacts.id))
    .where(and(where, contacts.active, customers.active, isNull(customers.archivedAt)));
}

const table = (side: Side) => (side === 'staff' ? staff : contacts);

/** Who signs in with this email on a side; null for nobody and for whoever is inactive. */
export async function findByEmail(db: Database | Tx, side: Side, email: string): Promise<Person | null> {
  const [row] = await activePeople(db, side, eq(table(side).email, email));
  return row ?? null;
}

export async function findById(db: Database | Tx, side: Side, id: string): Promise<Person | null> {
  const [row] = await activePeople(db, side, eq(table(side).id, id));
  return row ?? null;
}

/**
 * Holds the person's row until the transaction ends, a contact's customer with it and before it: deactivating
 * either and signing in take turns.
 */
export async function lockPerson(tx: Tx, side: Side, id: string): Promise<void> {
  if (side === 'contact') {
    await tx
      .select({ id: customers.id })
      .from(customers)
      .where(
        sql`${customers.id} = (select ${contacts.customerId} from ${contacts} where ${contacts.id} = ${id})`,
      )
      .for('share');
  }
  const people = table(side);
  await tx.select({ id: people.id }).from(people).where(eq(people.id, id)).for('update');
}
