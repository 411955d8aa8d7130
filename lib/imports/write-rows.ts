import 'server-only';
import type { Tx } from '@/db/client';
import { contacts, customerGroupMembers, customerImportRecords, customers } from '@/db/schema';
import { DomainError } from '@/lib/actions/errors';
import { type AuditEntry, actorOf, writeAudits } from '@/lib/audit/write-audit';
import type { Staff } from '@/lib/auth/viewers';
import { fullName } from '@/lib/contacts/full-name';
import type { PlannedRow } from './decide-rows';
import { holdTwins } from './hold-twins';
import type { ImportGroups } from './import-groups';
import { inBulk, newIds, planAfresh } from './in-bulk';

type Order = { importId: string; rows: readonly PlannedRow[]; groups: ImportGroups };

type NewPerson = NonNullable<PlannedRow['contact']> & { id: string; customerId: string; primary: boolean };

/**
 * Writes the planned customers and contacts in bulk: the columns, groups and audit rows that the form's own
 * functions write one by one.
 * @throws DomainError `import_changed` where somebody took an email, or a customer that contacts were to join, meanwhile
 */
export async function writeRows(
  tx: Tx,
  viewer: Staff<'customers:create'>,
  { importId, rows, groups }: Order,
): Promise<void> {
  await planAfresh(tx);
  const ids = await newIds(tx, rows.length * 2);
  const made = rows.flatMap(({ number, outcome, checked, contact }) => {
    if (outcome.kind !== 'customer' || !checked || Array.isArray(checked)) return [];
    return [
      { id: ids(), number, columns: checked.customer, contact, groupIds: groups.of(checked.groups.names) },
    ];
  });
  const madeBy = new Map(made.map(({ number, id }) => [number, id]));
  const people = await peopleOf(tx, rows, madeBy, ids);

  await inBulk(made, (some) =>
    tx.insert(customers).values(some.map(({ id, columns }) => ({ id, ...columns, createdBy: viewer.id }))),
  );
  await inBulk(
    made.flatMap(({ id, groupIds }) => groupIds.map((groupId) => ({ customerId: id, groupId }))),
    (some) => tx.insert(customerGroupMembers).values(some),
  );
  await insertPeople(tx, people);
  await inBulk(
    [
      ...made.map(({ id }) => ({ importId, customerId: id })),
      ...people.map(({ id }) => ({ importId, contactId: id })),
    ],
    (some) => tx.insert(customerImportRecords).values(some),
  );
  // As with the form, the contact that a customer is made with has no entry of its own.
  const along = new Set(made.flatMap(({ contact }) => contact?.email ?? []));
  await writeAudits(tx, actorOf(viewer), [
    ...made.map(({ id, columns, contact }): AuditEntry => {
      const name = columns.company ?? (contact ? fullName(contact) : '');
      return { action: 'customer.created', subject: { kind: 'customer', id, name }, customerId: id };
    }),
    ...people
      .filter(({ email }) => !along.has(email))
      .map(
        (person): AuditEntry => ({
          action: 'contact.created',
          subject: { kind: 'contact', id: person.id, name: fullName(person) },
          customerId: person.customerId,
        }),
      ),
  ]);
}

/** The planned contacts with their customers; the first one of a customer that has none becomes its primary. */
async function peopleOf(
  tx: Tx,
  rows: readonly PlannedRow[],
  madeBy: ReadonlyMap<number, string>,
  ids: () => string,
): Promise<NewPerson[]> {
  const peopled = await holdTwins(tx, rows);
  return rows.flatMap(({ number, outcome, contact }): NewPerson[] => {
    if (contact === null || outcome.kind === 'skipped' || outcome.kind === 'error') return [];
    const joined = outcome.kind === 'contact' ? outcome : { customer: null, row: number };
    const customerId = joined.customer?.id ?? madeBy.get(joined.row ?? number);
    if (!customerId) throw new Error(`row ${number} has no customer`);
    const primary = !peopled.has(customerId);
    peopled.add(customerId);
    return [{ ...contact, id: ids(), customerId, primary }];
  });
}

/** In the order of their emails, so that two imports of the same people wait for one another and never both. */
async function insertPeople(tx: Tx, people: readonly NewPerson[]): Promise<void> {
  const inOrder = people.toSorted((one, other) => (one.email < other.email ? -1 : 1));
  let written = 0;
  await inBulk(inOrder, async (some) => {
    const rows = await tx
      .insert(contacts)
      .values(some)
      .onConflictDoNothing({ target: contacts.email })
      .returning({ id: contacts.id });
    written += rows.length;
  });
  if (written < people.length) throw new DomainError('import_changed');
}
