import 'server-only';
import { sql } from 'drizzle-orm';
import type { Tx } from '@/db/client';
import {
  auditLog,
  contacts,
  credentials,
  customerImportRecords,
  customerImports,
  customers,
  documents,
} from '@/db/schema';
import { DomainError } from '@/lib/actions/errors';

export type MadeCustomer = { id: string; name: string };
export type MadeContact = { id: string; customerId: string; firstName: string; lastName: string };

/**
 * What an import made and is still there, held so that nothing can refer to it any more.
 * @throws DomainError `import_undo_changed` where it was used or changed since: a document, any entry of the audit
 *   log, a password that a contact chose, another contact beside one that would leave its customer without a primary
 */
export async function holdMade(tx: Tx, importId: string) {
  // Its own entries carry the very moment of its transaction; nothing that came later can.
  const since = sql`(select finished_at from ${customerImports} where id = ${importId}::uuid)`;
  const ofImport = (column: 'customer_id' | 'contact_id') =>
    sql`(select ${sql.raw(column)} from ${customerImportRecords} where import_id = ${importId}::uuid and ${sql.raw(column)} is not null)`;
  // Customers before contacts and by their ids, as everybody takes them; those that contacts joined, too.
  await tx.execute(sql`select 1 from ${customers}
    where id in ${ofImport('customer_id')} or id in (select customer_id from ${contacts} where id in ${ofImport('contact_id')})
    order by id for update`);
  const made = await tx.execute<MadeCustomer & { changed: boolean }>(sql`
    select c.id, c.display_name as name,
      exists (select 1 from ${documents} d where d.customer_id = c.id)
      or exists (select 1 from ${auditLog} a where a.customer_id = c.id and a.at > ${since}) as changed
    from ${customers} c where c.id in ${ofImport('customer_id')}`);
  const people = await tx.execute<MadeContact & { changed: boolean }>(sql`
    select p.id, p.customer_id as "customerId", p.first_name as "firstName", p.last_name as "lastName",
      exists (select 1 from ${credentials} s where s.contact_id = p.id)
      or exists (select 1 from ${auditLog} a
        where a.subject_kind = 'contact' and a.subject_id = p.id and a.at > ${since})
      or (p.is_primary and exists (select 1 from ${contacts} o
        where o.customer_id = p.customer_id and o.id not in ${ofImport('contact_id')})) as changed
    from ${contacts} p where p.id in ${ofImport('contact_id')}`);
  const used = made.find(({ changed }) => changed)?.name ?? nameOf(people.find(({ changed }) => changed));
  if (used !== undefined) throw new DomainError('import_undo_changed', { params: { name: used } });
  return {
    customers: made.map(({ id, name }): MadeCustomer => ({ id, name })),
    contacts: people.map(({ changed: _, ...person }): MadeContact => person),
  };
}

const nameOf = (person: MadeContact | undefined) => person && `${person.firstName} ${person.lastName}`.trim();
