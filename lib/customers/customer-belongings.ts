import 'server-only';
import { and, eq, sql } from 'drizzle-orm';
import { database } from '@/db/client';
import { contacts, customerFiles, customerNotes, customers, documents, payments } from '@/db/schema';
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
  const seen = and(eq(customers.id, id), visibleCustomers(viewer));
  const drafts = (kind: 'invoice' | 'estimate' | 'proposal') =>
    sql<number>`(count(*) filter (where ${documents.issuedAt} is null and ${documents.kind} = ${kind}))::int`;
  const [[people], [papers], [money], [written], [uploaded]] = await Promise.all([
    db
      .select({ count: sql<number>`count(*)::int` })
      .from(contacts)
      .innerJoin(customers, eq(customers.id, contacts.customerId))
      .where(seen),
    db
      .select({
        draftInvoices: drafts('invoice'),
        draftEstimates: drafts('estimate'),
        draftProposals: drafts('proposal'),
        issued: sql<number>`count(${documents.issuedAt})::int`,
      })
      .from(documents)
      .innerJoin(customers, eq(customers.id, documents.customerId))
      .where(seen),
    db
      .select({ count: sql<number>`count(*)::int` })
      .from(payments)
      .innerJoin(customers, eq(customers.id, payments.customerId))
      .where(seen),
    db
      .select({ count: sql<number>`count(*)::int` })
      .from(customerNotes)
      .innerJoin(customers, eq(customers.id, customerNotes.customerId))
      .where(seen),
    db
      .select({ count: sql<number>`count(*)::int` })
      .from(customerFiles)
      .innerJoin(customers, eq(customers.id, customerFiles.customerId))
      .where(seen),
  ]);
  const { draftInvoices = 0, draftEstimates = 0, draftProposals = 0, issued = 0 } = papers ?? {};
  return {
    contacts: people?.count ?? 0,
    draftInvoices,
    draftEstimates,
    draftProposals,
    notes: written?.count ?? 0,
    files: uploaded?.count ?? 0,
    kept: issued + (money?.count ?? 0),
  };
}
