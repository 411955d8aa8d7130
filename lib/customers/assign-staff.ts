import 'server-only';
import { and, asc, eq, inArray, notInArray } from 'drizzle-orm';
import type { Tx } from '@/db/client';
import { customerAdmins, staff } from '@/db/schema';
import { fieldError } from '@/lib/actions/errors';
import { actorOf, writeAudit } from '@/lib/audit/write-audit';
import type { Staff } from '@/lib/auth/viewers';
import { fullName } from '@/lib/contacts/full-name';
import { lockKnownCustomer } from './lock-customer';
import type { AssignStaff, SetCustomerStaff } from './schemas';

/**
 * Says who looks after a customer, all of them. Who stays, stays as long as they are.
 * @throws DomainError at `staffIds` for somebody who is not there, or is newly chosen and works here no more
 */
export async function setCustomerStaff(
  tx: Tx,
  viewer: Staff<'customers:assign'>,
  { id, staffIds }: SetCustomerStaff,
): Promise<{ id: string }> {
  await lockKnownCustomer(tx, viewer, id);
  const ofCustomer = eq(customerAdmins.customerId, id);
  await tx
    .delete(customerAdmins)
    .where(and(ofCustomer, staffIds.length > 0 ? notInArray(customerAdmins.staffId, staffIds) : undefined));
  await assign(tx, viewer, [id], staffIds);
  return { id };
}

/** Gives some customers to somebody as well, whoever looks after them already. @throws the same */
export async function assignStaff(
  tx: Tx,
  viewer: Staff<'customers:assign'>,
  { ids, staffId }: AssignStaff,
): Promise<{ count: number }> {
  // By their ids, as everybody takes them.
  const inOrder = ids.toSorted();
  for (const id of inOrder) await lockKnownCustomer(tx, viewer, id);
  await assign(tx, viewer, inOrder, [staffId]);
  return { count: inOrder.length };
}

async function assign(
  tx: Tx,
  viewer: Staff<'customers:assign'>,
  ids: readonly string[],
  staffIds: readonly string[],
): Promise<void> {
  const people = await tx
    .select()
    .from(staff)
    .where(inArray(staff.id, [...staffIds]))
    .orderBy(asc(staff.id));
  const known = await tx
    .select()
    .from(customerAdmins)
    .where(inArray(customerAdmins.customerId, [...ids]));
  const has = (id: string, staffId: string) =>
    known.some((row) => row.customerId === id && row.staffId === staffId);
  if (people.length < staffIds.length) throw fieldError('staffIds', 'invalid');
  const added = ids.flatMap((customerId) =>
    people.filter((person) => !has(customerId, person.id)).map((person) => ({ customerId, person })),
  );
  if (added.some(({ person }) => !person.active)) throw fieldError('staffIds', 'invalid');
  if (added.length > 0) {
    await tx
      .insert(customerAdmins)
      .values(added.map(({ customerId, person }) => ({ customerId, staffId: person.id })))
      .onConflictDoNothing();
  }
  for (const id of ids) {
    await writeAudit(tx, actorOf(viewer), {
      action: 'customer.assigned',
      subject: { kind: 'customer', id, name: people.map(fullName).join(', ') },
      customerId: id,
    });
  }
}
