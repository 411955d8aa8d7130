import { eq, sql } from 'drizzle-orm';
import { beforeAll, describe, expect, it } from 'vitest';
import { database } from '@/db/client';
import { contacts, sessions } from '@/db/schema';
import type { Permission } from '@/lib/auth/permissions';
import type { Staff } from '@/lib/auth/viewers';
import { portalPdf } from '@/lib/documents/document-pdf';
import { issueDocument } from '@/lib/documents/issue-document';
import { createInvoice } from '@/lib/invoices/create-invoice';
import { testDatabase } from '../../support/database.ts';
import { customer, draft, salesCompany } from '../../support/sales-company.ts';

await testDatabase();

let viewer: Staff<Permission>;
beforeAll(async () => {
  ({ viewer } = await salesCompany());
});

const transaction = database().transaction.bind(database());

async function contactOf(customerId: string, changes: Partial<typeof contacts.$inferInsert> = {}) {
  const email = `${customerId}@mendoza.example`;
  const [contact] = await database()
    .insert(contacts)
    .values({ customerId, firstName: 'Lucía', email, primary: true, permissions: ['invoices'], ...changes })
    .returning();
  const [session] = await database()
    .insert(sessions)
    .values({ contactId: contact?.id, expiresAt: sql`now() + interval '1 day'` as never })
    .returning();
  return { id: contact?.id ?? '', session: session?.id ?? '' };
}

describe('the PDF in the customer area', () => {
  it('is the document’s own language, for contacts of its customer with the permission alone', async () => {
    const owner = await customer({ language: 'en' });
    const own = await contactOf(owner, { language: 'es' });
    const other = await contactOf(await customer());
    const { id } = await transaction((tx) => createInvoice(tx, viewer, draft(owner)));
    expect(await portalPdf(own.session, 'invoice', id)).toBeNull();
    await transaction((tx) => issueDocument(tx, viewer, 'invoice', { id, version: 1 }));

    expect(await portalPdf(own.session, 'invoice', id)).toMatchObject({ language: 'en', number: 'F-000001' });
    expect(await portalPdf(own.session, 'estimate', id)).toBeNull();
    expect(await portalPdf(other.session, 'invoice', id)).toBeNull();
    await database()
      .update(contacts)
      .set({ permissions: ['estimates'] })
      .where(eq(contacts.id, own.id));
    expect(await portalPdf(own.session, 'invoice', id)).toBeNull();
    await database().update(contacts).set({ active: false }).where(eq(contacts.id, own.id));
    expect(await portalPdf(own.session, 'invoice', id)).toBe('signed_out');
  });
});
