import 'server-only';
import { eq, sql } from 'drizzle-orm';
import type { Tx } from '@/db/client';
import { customers } from '@/db/schema';
import { DomainError } from '@/lib/actions/errors';
import { Problems } from '@/lib/actions/problems';
import { addressOrNull } from '@/lib/addresses/address-or-null';
import { difference } from '@/lib/audit/difference';
import { actorOf, writeAudit } from '@/lib/audit/write-audit';
import { asOwner } from '@/lib/auth/portal-transaction';
import type { Contact } from '@/lib/auth/viewers';
import { theCompany } from '@/lib/company/read-company';
import { e164 } from '@/lib/contacts/e164';
import { type CustomerRow, ownCustomerOf } from './own-customer';
import type { CustomerData } from './schemas';

/**
 * Saves what a primary contact writes of its customer, under the portal's role. A company stays one and a person
 * stays one: that is for staff to change. Issued documents keep what they were issued with.
 * @throws DomainError `stale`, with the customer as it is now (`details`), when it was saved meanwhile
 */
export async function updateCustomerData(
  tx: Tx,
  viewer: Contact<'primary'>,
  { version, ...data }: CustomerData,
): Promise<{ version: number }> {
  const itself = eq(customers.id, viewer.customerId);
  const [before] = await tx.select().from(customers).where(itself).for('no key update');
  if (!before) throw new DomainError('not_found');
  if (before.version !== version) throw new DomainError('stale', { details: ownCustomerOf(before) });

  const problems = new Problems();
  if (before.company !== null && data.company === null) problems.at('company', 'required');
  const country = data.address.country ?? (await theCompany(tx)).country;
  const phone = e164(data.phone, country, problems, 'phone');
  problems.raise();

  const [after] = await tx
    .update(customers)
    .set({ ...columnsOf(before, data), phone, version: version + 1, updatedAt: sql`now()` })
    .where(itself)
    .returning();
  if (!after) throw new DomainError('not_found');
  await asOwner(tx, viewer, () =>
    writeAudit(tx, actorOf(viewer), {
      action: 'customer.updated',
      subject: { kind: 'customer', id: after.id, name: after.displayName },
      customerId: after.id,
      changes: difference(told(before), told(after)),
    }),
  );
  return { version: version + 1 };
}

const columnsOf = (
  before: CustomerRow,
  { company, taxId, website, ...addresses }: Omit<CustomerData, 'version'>,
) => ({
  company: before.company === null ? null : company,
  taxId,
  website,
  ...addresses.address,
  billingAddress: addressOrNull(addresses.billing),
  shippingAddress: addressOrNull(addresses.shipping),
});

/** What the audit log compares, as it does when staff edit a customer. */
function told(row: CustomerRow) {
  const { version: _, address, ...rest } = ownCustomerOf(row);
  return { ...rest, ...address };
}
