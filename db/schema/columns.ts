import { sql } from 'drizzle-orm';
import { bigint, boolean, check, customType, integer, pgRole, timestamp, uuid } from 'drizzle-orm/pg-core';

/** Primary key: a UUIDv7, made by the database so that rows sort in the order of writing. */
export const id = () => uuid().primaryKey().default(sql`uuid_v7()`);

export const moment = () => timestamp({ withTimezone: true });
export const createdAt = () => moment().notNull().defaultNow();
export const updatedAt = () => moment().notNull().defaultNow();

/** Counts saves; a form posts the one it was filled from, so that a stale save is told. */
export const version = () => integer().notNull().default(1);

/** Whether a row came with the sample data. */
export const sample = () => boolean().notNull().default(false);

/** Money: minor units of the row's currency. */
export const minor = () => bigint({ mode: 'bigint' });

export const bytes = customType<{ data: Uint8Array; driverData: Uint8Array }>({ dataType: () => 'bytea' });

/** The role under which everything that a contact or a public link asks for is read. */
export const portalRole = pgRole('clientela_portal').existing();

export const portalCustomer = sql`nullif(current_setting('app.customer_id', true), '')::uuid`;
export const portalContact = sql`nullif(current_setting('app.contact_id', true), '')::uuid`;
/** The one document that a public link shows. */
export const portalDocument = sql`nullif(current_setting('app.document_id', true), '')::uuid`;
/** Whether the contact manages the others of its customer. */
export const portalManages = sql`current_setting('app.manages', true) = 'yes'`;
export const portalModules = sql`string_to_array(current_setting('app.modules', true), ',')`;

const quoted = (values: readonly string[]) => values.map((value) => `'${value}'`).join(', ');

/** A check that a text column holds one of a closed list. */
export const oneOf = (name: string, column: string, values: readonly string[]) =>
  check(name, sql.raw(`${column} in (${quoted(values)})`));

/** A check that every entry of a text array is one of a closed list. */
export const someOf = (name: string, column: string, values: readonly string[]) =>
  check(name, sql.raw(`${column} <@ array[${quoted(values)}]::text[]`));
