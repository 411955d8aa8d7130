import 'server-only';
import { eq, sql } from 'drizzle-orm';
import type { Tx } from '@/db/client';
import { contacts, customers } from '@/db/schema';
import { DomainError } from '@/lib/actions/errors';
import { Problems } from '@/lib/actions/problems';
import { difference } from '@/lib/audit/difference';
import { actorOf, writeAudit } from '@/lib/audit/write-audit';
import type { Staff } from '@/lib/auth/viewers';
import { theCompany } from '@/lib/company/read-company';
import { ensureGroups } from '@/lib/groups/ensure-groups';
import { setGroups } from '@/lib/groups/set-groups';
import { readSettings } from '@/lib/settings/read-settings';
import { customerColumns } from './customer-columns';
import { lockKnownCustomer } from './lock-customer';
import type { UpdateCustomer } from './schemas';
import { type StoredCustomer, storedCustomer } from './stored-customer';

/**
 * Saves the edited form of a customer.
 * @throws DomainError `stale`, with the customer as it is now (`details`), when it was saved meanwhile; at
 * `currency` when there are documents; at `company` when it has several contacts and would become a person
 */
export async function updateCustomer(
  tx: Tx,
  viewer: Staff<'customers:edit'>,
  input: UpdateCustomer,
): Promise<{ id: string; version: number }> {
  const before = await storedCustomer(tx, await lockKnownCustomer(tx, viewer, input.id));
  if (before.version !== input.version) throw new DomainError('stale', { details: before });

  const problems = new Problems();
  const [company, settings] = [await theCompany(tx), await readSettings(tx)];
  const columns = customerColumns(input, { company, settings, storedLanguage: before.language }, problems);
  if (columns.currency !== before.currency && before.currencyLocked) {
    problems.at('currency', 'currency_locked');
  }
  if (columns.company === null && (await tx.$count(contacts, eq(contacts.customerId, input.id))) !== 1) {
    problems.at('company', 'person_has_one_contact');
  }
  const groupIds = await ensureGroups(tx, input.groups, problems);
  problems.raise();

  await setGroups(tx, input.id, groupIds);
  const [row] = await tx
    .update(customers)
    .set({ ...columns, version: sql`${customers.version} + 1`, updatedAt: sql`now()` })
    .where(eq(customers.id, input.id))
    .returning();
  if (!row) throw new Error('a locked customer is gone');
  const after = await storedCustomer(tx, row);
  await writeAudit(tx, actorOf(viewer), {
    action: 'customer.updated',
    subject: { kind: 'customer', id: input.id, name: after.displayName },
    customerId: input.id,
    changes: difference(told(before), told(after)),
  });
  return { id: input.id, version: after.version };
}

/** What the audit log compares: the form's fields, groups by name. */
const told = ({ groups, address, ...rest }: StoredCustomer) => {
  const { company, taxId, phone, website, billing, shipping, currency, language } = rest;
  return {
    ...{ company, taxId, phone, website, ...address, billing, shipping, currency, language },
    groups: groups.map(({ name }) => name),
  };
};
