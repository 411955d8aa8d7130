import 'server-only';
import { type SQL, type SQLWrapper, sql } from 'drizzle-orm';
import { contacts, customerAdmins, customers, documents, payments } from '@/db/schema';
import { seesAllCustomers } from '@/lib/auth/permissions';
import type { SignedInStaff } from '@/lib/auth/viewers';

// The one rule for list, count, find, search, report, file and change: who holds *view* sees every customer, who holds
// *view own* those that they are assigned to (PRODUCT.md 1.7). It narrows here and nowhere else.

/** Whether a viewer sees all customers: only then may figures be shown that were summed up over every one. */
export const seesEveryCustomer = ({ role }: SignedInStaff): boolean => seesAllCustomers(role);

/** What belongs to a customer that the viewer sees, by the column or value that names it; undefined: all of it. */
export const ofVisibleCustomer = (viewer: SignedInStaff, customerId: SQLWrapper | string): SQL | undefined =>
  seesEveryCustomer(viewer)
    ? undefined
    : sql`${customerId} in (select assigned.customer_id from ${customerAdmins} assigned where assigned.staff_id = ${viewer.id})`;

/** The same as a condition on `customers`. */
export const visibleCustomers = (viewer: SignedInStaff): SQL =>
  ofVisibleCustomer(viewer, sql`${customers.id}`) ?? sql`true`;

/** The same of what belongs to a document. */
export function ofVisibleDocument(viewer: SignedInStaff, documentId: SQLWrapper): SQL | undefined {
  const seen = ofVisibleCustomer(viewer, sql`paper.customer_id`);
  return seen && sql`${documentId} in (select paper.id from ${documents} paper where ${seen})`;
}

/** The same of what belongs to a payment. */
export function ofVisiblePayment(viewer: SignedInStaff, paymentId: SQLWrapper): SQL | undefined {
  const seen = ofVisibleCustomer(viewer, sql`money.customer_id`);
  return seen && sql`${paymentId} in (select money.id from ${payments} money where ${seen})`;
}

/** The same of what belongs to a contact. */
export function ofVisibleContact(viewer: SignedInStaff, contactId: SQLWrapper): SQL | undefined {
  const seen = ofVisibleCustomer(viewer, sql`person.customer_id`);
  return seen && sql`${contactId} in (select person.id from ${contacts} person where ${seen})`;
}
