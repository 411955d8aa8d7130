import { sql } from 'drizzle-orm';
import {
  type AnyPgColumn,
  boolean,
  check,
  index,
  integer,
  pgPolicy,
  pgTable,
  text,
  unique,
  uuid,
} from 'drizzle-orm/pg-core';
import {
  createdAt,
  id,
  moment,
  oneOf,
  portalContact,
  portalCustomer,
  portalModules,
  portalRole,
  updatedAt,
} from './columns.ts';
import { contacts } from './contacts.ts';
import { customers } from './customers.ts';
import { documents } from './documents.ts';
import { files } from './files.ts';
import { staff } from './staff.ts';
import { ticketChoices } from './ticket-choices.ts';
import { TICKET_MESSAGE_KINDS, type TicketMessageKind } from './vocabulary.ts';

/** The number of the next ticket. One row, locked while a ticket is written: no two have the same, none is left out. */
export const ticketCounter = pgTable(
  'ticket_counter',
  { only: boolean().primaryKey().default(true), next: integer().notNull().default(1) },
  (t) => [check('ticket_counter_only', sql`${t.only}`)],
);

/** What a customer asked, or was asked. One that was merged into another leads to it. */
export const tickets = pgTable(
  'tickets',
  {
    id: id(),
    number: integer().notNull(),
    subject: text().notNull(),
    customerId: uuid()
      .notNull()
      .references(() => customers.id, { onDelete: 'cascade' }),
    /** Whose it is; nobody's in particular where staff opened it for the customer. */
    contactId: uuid().references(() => contacts.id, { onDelete: 'set null' }),
    departmentId: uuid()
      .notNull()
      .references(() => ticketChoices.id),
    priorityId: uuid()
      .notNull()
      .references(() => ticketChoices.id),
    statusId: uuid()
      .notNull()
      .references(() => ticketChoices.id),
    /** Kept in step with the status. */
    closedAt: moment(),
    assignedTo: uuid().references(() => staff.id, { onDelete: 'set null' }),
    tags: text().array().notNull().default([]),
    documentId: uuid().references(() => documents.id, { onDelete: 'set null' }),
    mergedIntoId: uuid().references((): AnyPgColumn => tickets.id, { onDelete: 'cascade' }),
    createdBy: uuid().references(() => staff.id, { onDelete: 'set null' }),
    /** Of the last reply that both sides read. */
    lastReplyAt: createdAt(),
    /** Whether that was the customer's: it then waits for staff. */
    awaitsStaff: boolean().notNull().default(true),
    searchText: text().notNull().default(''),
    createdAt: createdAt(),
    updatedAt: updatedAt(),
  },
  (t) => [
    unique('tickets_number_key').on(t.number),
    check('tickets_merged_elsewhere', sql`${t.mergedIntoId} <> ${t.id}`),
    index('tickets_last_reply').on(t.lastReplyAt.desc(), t.id.desc()),
    index('tickets_customer').on(t.customerId, t.lastReplyAt.desc(), t.id.desc()),
    index('tickets_contact').on(t.contactId),
    index('tickets_department').on(t.departmentId),
    index('tickets_priority').on(t.priorityId),
    index('tickets_status').on(t.statusId),
    index('tickets_assigned').on(t.assignedTo),
    index('tickets_document').on(t.documentId),
    index('tickets_merged').on(t.mergedIntoId),
    index('tickets_created_by').on(t.createdBy),
    index('tickets_search').using('gin', sql`${t.searchText} gin_trgm_ops`),
    pgPolicy('portal_reads_own_tickets', {
      for: 'select',
      to: portalRole,
      using: sql`customer_id = ${portalCustomer} and 'support' = any (${portalModules})
        and (contact_id = ${portalContact} or current_setting('app.tickets', true) = 'company')`,
    }),
  ],
);

/** What was written, by whom. Names are kept as they were, and outlive their rows. */
export const ticketMessages = pgTable(
  'ticket_messages',
  {
    id: id(),
    ticketId: uuid()
      .notNull()
      .references(() => tickets.id, { onDelete: 'cascade' }),
    kind: text().$type<TicketMessageKind>().notNull(),
    staffId: uuid().references(() => staff.id, { onDelete: 'set null' }),
    contactId: uuid().references(() => contacts.id, { onDelete: 'set null' }),
    byStaff: boolean().notNull(),
    authorName: text().notNull(),
    body: text().notNull(),
    createdAt: createdAt(),
  },
  (t) => [
    index('ticket_messages_ticket').on(t.ticketId, t.createdAt, t.id),
    index('ticket_messages_staff').on(t.staffId),
    index('ticket_messages_contact').on(t.contactId),
    oneOf('ticket_messages_kind', 'kind', TICKET_MESSAGE_KINDS),
    check('ticket_messages_of_one_side', sql`num_nonnulls(${t.staffId}, ${t.contactId}) <= 1`),
    check('ticket_messages_note_of_staff', sql`${t.kind} = 'reply' or ${t.byStaff}`),
    pgPolicy('portal_reads_replies', {
      for: 'select',
      to: portalRole,
      using: sql`kind = 'reply' and exists (select 1 from tickets t where t.id = ticket_id)`,
    }),
  ],
);

/** Files that came along with a message. Their contents stand in `files`, their type is what these say it is. */
export const ticketAttachments = pgTable(
  'ticket_attachments',
  {
    id: id(),
    messageId: uuid()
      .notNull()
      .references(() => ticketMessages.id, { onDelete: 'cascade' }),
    name: text().notNull(),
    mime: text().notNull(),
    /** Bytes. */
    size: integer().notNull(),
    fileSha256: text()
      .notNull()
      .references(() => files.sha256),
  },
  (t) => [
    index('ticket_attachments_message').on(t.messageId),
    index('ticket_attachments_file').on(t.fileSha256),
    pgPolicy('portal_reads_attachments_of_replies', {
      for: 'select',
      to: portalRole,
      using: sql`exists (select 1 from ticket_messages m where m.id = message_id)`,
    }),
  ],
);
