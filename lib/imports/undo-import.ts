import 'server-only';
import { and, eq, inArray, notExists, sql } from 'drizzle-orm';
import type { Tx } from '@/db/client';
import { contacts, customerGroupMembers, customerGroups, customerImports, customers } from '@/db/schema';
import { DomainError } from '@/lib/actions/errors';
import { type AuditEntry, actorOf, writeAudits } from '@/lib/audit/write-audit';
import type { Staff } from '@/lib/auth/viewers';
import { fullName } from '@/lib/contacts/full-name';
import { lockImport } from './get-import';
import { holdMade } from './hold-made';
import { planAfresh } from './in-bulk';
import type { ImportId } from './schemas';

/**
 * Takes a whole import back: the customers, contacts and groups that it made. What of it was deleted by hand is gone
 * already.
 * @throws DomainError `import_undo_changed`, with a name, where something of it has been used or changed since
 */
export async function undoImport(
  tx: Tx,
  viewer: Staff<'customers:delete'>,
  { id }: ImportId,
): Promise<{ id: string }> {
  const { state, fileName } = await lockImport(tx, viewer, id);
  if (state.kind !== 'done') throw new DomainError('not_found');
  if (state.undoneAt) return { id };
  await planAfresh(tx);
  const made = await holdMade(tx, id);
  const own = new Set(made.customers.map((customer) => customer.id));
  const joined = made.contacts.filter(({ customerId }) => !own.has(customerId));

  const idsOf = (rows: readonly { id: string }[]) =>
    sql`(select value::uuid from jsonb_array_elements_text(${JSON.stringify(rows.map((row) => row.id))}::jsonb) as of_import (value))`;
  await tx.delete(contacts).where(sql`${contacts.id} in ${idsOf(joined)}`);
  await tx.delete(customers).where(sql`${customers.id} in ${idsOf(made.customers)}`);
  await deleteEmptyGroups(tx, state.result.groupIds);
  await tx.update(customerImports).set({ undoneAt: sql`now()` }).where(eq(customerImports.id, id));
  await writeAudits(tx, actorOf(viewer), [
    ...made.customers.map(
      (customer): AuditEntry => ({
        action: 'customer.deleted',
        subject: { kind: 'customer', id: customer.id, name: customer.name },
        customerId: customer.id,
      }),
    ),
    ...joined.map(
      (contact): AuditEntry => ({
        action: 'contact.deleted',
        subject: { kind: 'contact', id: contact.id, name: fullName(contact) },
        customerId: contact.customerId,
      }),
    ),
    { action: 'customers.import_undone', subject: { kind: 'import', id, name: fileName ?? '' } },
  ]);
  return { id };
}

/** Groups that came with the import and that nobody put anybody else in, renamed or recoloured. */
async function deleteEmptyGroups(tx: Tx, ids: readonly string[]): Promise<void> {
  if (ids.length === 0) return;
  await tx
    .delete(customerGroups)
    .where(
      and(
        inArray(customerGroups.id, [...ids]),
        eq(customerGroups.version, 1),
        notExists(
          tx
            .select({ one: sql`1` })
            .from(customerGroupMembers)
            .where(eq(customerGroupMembers.groupId, customerGroups.id)),
        ),
      ),
    );
}
