import 'server-only';
import { sql } from 'drizzle-orm';
import type { Database, Tx } from '@/db/client';
import { contacts, customers } from '@/db/schema';
import type { Staff } from '@/lib/auth/viewers';
import { visibleCustomers } from '@/lib/customers/visible-customers';

/** A customer that a row may mean. */
export type Twin = {
  id: string;
  name: string;
  person: boolean;
  country: string | null;
  hasContacts: boolean;
  nameKey: string | null;
  taxKey: string | null;
};

/** Whom the rows may mean, and names and tax ids as the database compares them. */
export type Known = {
  nameKeys: Map<string, string>;
  taxKeys: Map<string, string>;
  twins: Twin[];
  emails: Map<string, { id: string; name: string }>;
};

type Sought = { names: Set<string>; taxIds: Set<string>; emails: Set<string> };

const listed = (values: Iterable<string>) =>
  sql`jsonb_array_elements_text(${JSON.stringify([...values])}::jsonb) as sought (value)`;
const nameKey = (value: ReturnType<typeof sql>) => sql`search_form(${value})`;
const taxKey = (value: ReturnType<typeof sql>) =>
  sql`upper(regexp_replace(${value}, '[^[:alnum:]]', '', 'g'))`;

/** Finds everything that a file's rows could mean, in a few queries however many they are. */
export async function lookUp(
  tx: Database | Tx,
  viewer: Staff<'customers:create'>,
  { names, taxIds, emails }: Sought,
): Promise<Known> {
  const keys = async (values: Set<string>, key: typeof nameKey) => {
    const rows = await tx.execute<{ value: string; key: string }>(
      sql`select value, ${key(sql`value`)} as key from ${listed(values)}`,
    );
    return new Map(rows.map((row) => [row.value, row.key]));
  };
  const nameKeys = await keys(names, nameKey);
  const taxKeys = await keys(taxIds, taxKey);
  const own = { name: nameKey(sql`${customers.company}`), tax: taxKey(sql`${customers.taxId}`) };
  const twin = sql`select ${customers.id} as id, ${customers.displayName} as name, ${customers.company} is null as person,
    ${customers.country} as country, ${own.name} as "nameKey", ${own.tax} as "taxKey",
    exists (select 1 from ${contacts} where ${contacts.customerId} = ${customers.id}) as "hasContacts"
    from ${customers} where ${visibleCustomers(viewer)}`;
  const twins = await tx.execute<Twin>(sql`
    ${twin} and ${own.name} in (select value from ${listed(nameKeys.values())})
    union ${twin} and ${own.tax} in (select value from ${listed([...taxKeys.values()].filter(Boolean))})
    order by id`);
  const owners = await tx.execute<{ email: string; id: string; name: string }>(sql`
    select ${contacts.email} as email, ${customers.id} as id, ${customers.displayName} as name
    from ${contacts} join ${customers} on ${customers.id} = ${contacts.customerId}
    where ${contacts.email} in (select value from ${listed(emails)})`);
  return {
    nameKeys,
    taxKeys,
    twins: [...twins],
    emails: new Map(owners.map(({ email, ...owner }) => [email, owner])),
  };
}
