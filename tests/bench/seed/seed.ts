import postgres, { type Sql, type TransactionSql } from 'postgres';
import { database } from '@/db/client';
import { migrate } from '@/db/migrate';
import { setUp } from '@/lib/setup/set-up';
import { CUSTOMERS, GROUPS } from './customers';
import { FUNCTIONS } from './functions';
import { INVOICES } from './invoices';
import { verifySeed } from './verify';

/** Tables that rows are poured into: their triggers rest meanwhile, and `verifySeed` asks for what they see to. */
const POURED = [
  ...['customers', 'contacts', 'customer_groups', 'customer_group_members', 'audit_log'],
  ...['documents', 'document_lines', 'document_line_taxes', 'document_taxes'],
  ...['payments', 'allocations'],
];

/**
 * Makes the bench's database anew: the company as the setup makes it, and as many customers as asked for with two
 * invoices each.
 * @throws Error for a database that somebody works with
 */
export async function seed(url: string, customers: number, say: (text: string) => void): Promise<void> {
  process.env.DATABASE_URL = url;
  const sql = postgres(url, { max: 1, prepare: false, onnotice: () => {} });
  try {
    await empty(sql);
    await migrate(url);
    // First, so that a seed which failed can be made anew.
    await sql`create table bench_seed as select null::int as customers`;
    await database().transaction((tx) => setUp(tx, COMPANY, null));
    await sql`update company set email = 'hola@clavel.example', phone = '+34910000000', bank_name = 'Banco de Ejemplo',
      iban = 'ES9121000418450200051332', bic = 'CAIXESBBXXX', register_line = 'R. M. de Madrid, tomo 1, folio 1'`;
    await sql.begin(async (tx) => {
      await tx.unsafe(FUNCTIONS);
      const indexes = await setIndexesAside(tx);
      for (const table of POURED) await tx.unsafe(`alter table ${table} disable trigger user`);
      say(`${customers} customers with their contacts and groups`);
      await pour(tx, [CUSTOMERS, GROUPS], customers);
      say(`${customers * 2} invoices`);
      await tx.unsafe('analyze customers');
      await pour(tx, INVOICES, customers);
      for (const table of POURED) await tx.unsafe(`alter table ${table} enable trigger user`);
      await tx`insert into group_sales (part, group_id, currency, day, due_day,
          customers, invoices, invoiced, credited, paid, due, settled, settled_days, base_invoiced, base_credited, base_paid, base_due)
        select * from group_sales_of(null)`;
      await tx`insert into group_unused (group_id, customers)
        select m.group_id, count(*) from customer_group_members m join customers c on c.id = m.customer_id
        where is_unused(c) group by m.group_id`;
      say('indexes');
      await tx.unsafe(`set local maintenance_work_mem = '256MB'`);
      for (const index of indexes) await tx.unsafe(index);
      await tx`update bench_seed set customers = ${customers}`;
    });
    say('statistics');
    await sql.unsafe('vacuum analyze');
    say('what must hold');
    await verifySeed(sql);
  } finally {
    await sql.end();
    await database().$client.end();
  }
}

const isOurs = async (sql: Sql) =>
  (await sql`select 1 where to_regclass('bench_seed') is not null`).length > 0;

/** How many customers the database was seeded with; null for one that was not, or not to its end. */
export async function seededCustomers(sql: Sql): Promise<number | null> {
  if (!(await isOurs(sql))) return null;
  const [row] = await sql<{ customers: number }[]>`select customers from bench_seed`;
  return row?.customers ?? null;
}

const COMPANY = {
  legalName: 'Estudio Clavel, S.L.',
  taxId: 'B12345674',
  street: 'Calle Mayor 1',
  city: 'Madrid',
  region: 'Madrid',
  postalCode: '28013',
  country: 'ES',
  language: 'es',
  currency: 'EUR',
  timeZone: 'Europe/Madrid',
  administrator: {
    firstName: 'Ana',
    lastName: 'Clavel',
    email: 'ana@clavel.example',
    password: 'una-clave-bastante-larga',
  },
  sampleData: false,
};

/** A database that has tables and no seed of ours belongs to somebody. */
async function empty(sql: Sql): Promise<void> {
  const tables = await sql`select 1 from pg_tables where schemaname = 'public'`;
  if (tables.length > 0 && !(await isOurs(sql))) {
    throw new Error('There are tables in this database already. The bench wants one of its own.');
  }
  await sql.unsafe(
    'drop schema if exists pgboss cascade; drop schema if exists public cascade; create schema public',
  );
}

/** One statement after another, `$1` the number of customers. */
async function pour(tx: TransactionSql, statements: readonly string[], customers: number): Promise<void> {
  for (const statement of statements) await tx.unsafe(statement.replaceAll('$1', String(customers)));
}

/** Drops the indexes that no constraint needs, and returns the statements that make them again: at once is faster. */
async function setIndexesAside(tx: TransactionSql): Promise<string[]> {
  const indexes = await tx<{ name: string; definition: string }[]>`
    select i.indexrelid::regclass::text as name, pg_get_indexdef(i.indexrelid) as definition
    from pg_index i
    where i.indrelid::regclass::text in ${tx(POURED)}
      and not exists (select 1 from pg_constraint c where c.conindid = i.indexrelid)`;
  for (const { name } of indexes) await tx.unsafe(`drop index ${name}`);
  return indexes.map(({ definition }) => definition);
}
