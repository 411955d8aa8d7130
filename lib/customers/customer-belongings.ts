import 'server-only';
import { and, eq, isNotNull, isNull } from 'drizzle-orm';
import type { PgColumn } from 'drizzle-orm/pg-core';
import { database } from '@/db/client';
import { contacts, customerFiles, customerNotes, customers, documents, payments } from '@/db/schema';
import type { DocumentKind } from '@/db/schema/vocabulary';
import type { Staff } from '@/lib/auth/viewers';
import { visibleCustomers } from './visible-customers';

export type Belongings = {
  contacts: number;
  draftInvoices: number;
  draftEstimates: number;
  draftProposals: number;
  notes: number;
  files: number;
  kept: number;
};

/** What goes with a customer that is deleted; one with issued documents or payments (`kept`) is not. Nothing where it may not be seen. */
export async function customerBelongings(viewer: Staff<'customers:view'>, id: string): Promise<Belongings> {
  const db = database();
  const of = (column: PgColumn) => eq(column, customers.id);
  const drafts = (kind: DocumentKind) =>
    db.$count(documents, and(of(documents.customerId), isNull(documents.issuedAt), eq(documents.kind, kind)));
  const [row] = await db
    .select({
      contacts: db.$count(contacts, of(contacts.customerId)),
      draftInvoices: drafts('invoice'),
      draftEstimates: drafts('estimate'),
      draftProposals: drafts('proposal'),
      notes: db.$count(customerNotes, of(customerNotes.customerId)),
      files: db.$count(customerFiles, of(customerFiles.customerId)),
      issued: db.$count(documents, and(of(documents.customerId), isNotNull(documents.issuedAt))),
      payments: db.$count(payments, of(payments.customerId)),
    })
    .from(customers)
    .where(and(eq(customers.id, id), visibleCustomers(viewer)));
  const { issued = 0, payments: paid = 0, ...goes } = row ?? {};
  return { ...NOTHING, ...goes, kept: issued + paid };
}

const NOTHING = { contacts: 0, draftInvoices: 0, draftEstimates: 0, draftProposals: 0, notes: 0, files: 0 };
