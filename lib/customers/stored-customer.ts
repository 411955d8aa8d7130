import 'server-only';
import { eq, sql } from 'drizzle-orm';
import type { Database, Tx } from '@/db/client';
import { customerGroupMembers, customerGroups, documents, payments, schedules } from '@/db/schema';
import type { GroupColor, PostalAddress } from '@/db/schema/vocabulary';
import type { CustomerRow } from './lock-customer';

export type GroupChip = { id: string; name: string; color: GroupColor };

/** A customer as its form shows it. Plain data, so that it can be handed to a browser. */
export type StoredCustomer = {
  id: string;
  version: number;
  displayName: string;
  company: string | null;
  taxId: string | null;
  phone: string | null;
  website: string | null;
  address: PostalAddress;
  billing: PostalAddress | null;
  shipping: PostalAddress | null;
  groups: GroupChip[];
  currency: string;
  language: string | null;
  active: boolean;
  archived: boolean;
  /** What was known of it was erased. */
  erased: boolean;
  /** One of the sample data. */
  sample: boolean;
  /** There is a document, a draft counts, a schedule or a payment: the currency stays. */
  currencyLocked: boolean;
};

/** The groups of a customer by name. */
export const groupsOf = (db: Database | Tx, customerId: string): Promise<GroupChip[]> =>
  db
    .select({ id: customerGroups.id, name: customerGroups.name, color: customerGroups.color })
    .from(customerGroupMembers)
    .innerJoin(customerGroups, eq(customerGroups.id, customerGroupMembers.groupId))
    .where(eq(customerGroupMembers.customerId, customerId))
    .orderBy(sql`search_form(${customerGroups.name})`);

/** Whether a customer has any document, drafts too, a schedule, or has paid anything. */
async function hasTransactions(db: Database | Tx, customerId: string): Promise<boolean> {
  const [row] = await db
    .select({ id: documents.id })
    .from(documents)
    .where(eq(documents.customerId, customerId))
    .unionAll(db.select({ id: payments.id }).from(payments).where(eq(payments.customerId, customerId)))
    .unionAll(db.select({ id: schedules.id }).from(schedules).where(eq(schedules.customerId, customerId)))
    .limit(1);
  return row !== undefined;
}

/** Completes a row of `customers` to what its form shows. */
export async function storedCustomer(db: Database | Tx, row: CustomerRow): Promise<StoredCustomer> {
  const { street, city, region, postalCode, country } = row;
  return {
    id: row.id,
    version: row.version,
    displayName: row.displayName,
    company: row.company,
    taxId: row.taxId,
    phone: row.phone,
    website: row.website,
    address: { street, city, region, postalCode, country },
    billing: row.billingAddress,
    shipping: row.shippingAddress,
    groups: await groupsOf(db, row.id),
    currency: row.currency,
    language: row.language,
    active: row.active,
    archived: row.archivedAt !== null,
    erased: row.erasedAt !== null,
    sample: row.sample,
    currencyLocked: await hasTransactions(db, row.id),
  };
}
