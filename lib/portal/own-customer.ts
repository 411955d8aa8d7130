import 'server-only';
import { eq } from 'drizzle-orm';
import { cache } from 'react';
import type { Database, Tx } from '@/db/client';
import { customers } from '@/db/schema';
import type { PostalAddress } from '@/db/schema/vocabulary';
import type { SignedInContact } from '@/lib/auth/viewers';
import { readAsContact } from './read-as-contact';

/** The customer as its own contacts see it. Plain data, so that it can be handed to a browser. */
export type OwnCustomer = {
  version: number;
  /** Null: the customer is a person. */
  company: string | null;
  taxId: string | null;
  phone: string | null;
  website: string | null;
  address: PostalAddress;
  billing: PostalAddress | null;
  shipping: PostalAddress | null;
  currency: string;
};

export type CustomerRow = typeof customers.$inferSelect;

/** What of a row its own contacts see, and nothing else. */
export const ownCustomerOf = (row: CustomerRow): OwnCustomer => {
  const { street, city, region, postalCode, country } = row;
  return {
    version: row.version,
    company: row.company,
    taxId: row.taxId,
    phone: row.phone,
    website: row.website,
    address: { street, city, region, postalCode, country },
    billing: row.billingAddress,
    shipping: row.shippingAddress,
    currency: row.currency,
  };
};

/** The viewer's customer, in a transaction or on a connection that there is. */
export async function readOwnCustomer(db: Database | Tx, viewer: SignedInContact): Promise<OwnCustomer> {
  const [row] = await db.select().from(customers).where(eq(customers.id, viewer.customerId));
  if (!row) throw new Error('a contact without its customer');
  return ownCustomerOf(row);
}

/** The viewer's customer, read once a request. */
export const ownCustomer = cache(
  (viewer: SignedInContact): Promise<OwnCustomer> =>
    readAsContact(viewer, (tx) => readOwnCustomer(tx, viewer)),
);
