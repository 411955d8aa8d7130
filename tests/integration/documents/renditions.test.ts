import { createHash } from 'node:crypto';
import { eq, sql } from 'drizzle-orm';
import { beforeAll, describe, expect, it } from 'vitest';
import { database } from '@/db/client';
import { company, customers, documents, files, renditions, settings } from '@/db/schema';
import type { Permission } from '@/lib/auth/permissions';
import type { Staff } from '@/lib/auth/viewers';
import { documentPdf, staffPdf } from '@/lib/documents/document-pdf';
import { issueDocument } from '@/lib/documents/issue-document';
import { keepRendition } from '@/lib/documents/keep-rendition';
import { storeFile } from '@/lib/files/store-file';
import { createInvoice } from '@/lib/invoices/create-invoice';
import { markInvoiceSent } from '@/lib/invoices/mark-invoice-sent';
import { voidInvoice } from '@/lib/invoices/void-invoice';
import { testDatabase } from '../../support/database.ts';
import { customer, draft, salesCompany } from '../../support/sales-company.ts';

await testDatabase();

let viewer: Staff<Permission>;
beforeAll(async () => {
  ({ viewer } = await salesCompany());
});

const transaction = database().transaction.bind(database());
const createDraft = async (owner: string) =>
  (await transaction((tx) => createInvoice(tx, viewer, draft(owner)))).id;
const issued = async (owner: string) => {
  const id = await createDraft(owner);
  await transaction((tx) => issueDocument(tx, viewer, 'invoice', { id, version: 1 }));
  return id;
};
const hash = (bytes: Uint8Array | undefined) =>
  createHash('sha256')
    .update(bytes ?? '')
    .digest('hex');
const pdfHash = async (id: string) => hash((await staffPdf(viewer, 'invoice', id))?.bytes);
const languageOf = async (id: string) => (await staffPdf(viewer, 'invoice', id))?.language;

describe('a rendition', () => {
  it('is made once for forty who ask at once, and stays whatever is edited later', async () => {
    const owner = await customer();
    const id = await issued(owner);
    const hashes = await Promise.all(Array.from({ length: 40 }, () => pdfHash(id)));
    expect(new Set(hashes).size).toBe(1);
    const rows = await database().select().from(renditions).where(eq(renditions.documentId, id));
    expect(rows.map(({ fileSha256 }) => fileSha256)).toEqual([hashes[0]]);
    expect(await database().$count(files, eq(files.mime, 'application/pdf'))).toBe(1);

    const logo = await transaction((tx) => storeFile(tx, new Uint8Array([1, 2, 3]), 'image/png'));
    await database().update(company).set({ logoSha256: logo, accent: '#aa0000', legalName: 'Renamed' });
    await database()
      .update(customers)
      .set({ company: 'Renamed', language: 'en' })
      .where(eq(customers.id, owner));
    await transaction((tx) => markInvoiceSent(tx, viewer, { id, version: 2 }));
    expect(await pdfHash(id)).toBe(hashes[0]);
    expect(await database().$count(renditions, eq(renditions.documentId, id))).toBe(1);
  });

  it('is the first one kept where several processes printed it', async () => {
    const key = { documentId: await issued(await customer()), version: 1, language: 'fr' } as const;
    const before = await database().$count(files);
    const answers = await Promise.all(
      Array.from({ length: 40 }, (_, at) => keepRendition(key, new Uint8Array([at]))),
    );
    expect(new Set(answers.map(hash)).size).toBe(1);
    expect(await database().$count(renditions, eq(renditions.documentId, key.documentId))).toBe(1);
    expect(await database().$count(files)).toBe(before + 1);
  });

  it('is another one when the invoice is void, beside the first', async () => {
    const id = await issued(await customer());
    const first = await pdfHash(id);
    await transaction((tx) => voidInvoice(tx, viewer, { id, version: 2, reason: 'mistake' }));
    const second = await pdfHash(id);
    expect(second).not.toBe(first);
    expect(await pdfHash(id)).toBe(second);
    expect(await database().$count(renditions, eq(renditions.documentId, id))).toBe(2);
  });

  it('is never kept of a draft', async () => {
    const id = await createDraft(await customer());
    const before = await database().$count(files);
    expect((await staffPdf(viewer, 'invoice', id))?.bytes.length).toBeGreaterThan(1000);
    expect(await database().$count(renditions, eq(renditions.documentId, id))).toBe(0);
    expect(await database().$count(files)).toBe(before);
  });
});

describe('the language of a PDF', () => {
  const inCustomersLanguage = (value: boolean) =>
    database()
      .insert(settings)
      .values({ key: 'pdfInCustomerLanguage', value })
      .onConflictDoUpdate({ target: settings.key, set: { value: sql`excluded.value` } });

  it('is the company’s in the admin area with the setting No, and the document’s with Yes', async () => {
    const english = await issued(await customer({ language: 'en' }));
    const ofCompany = await issued(await customer());
    await inCustomersLanguage(false);
    expect([await languageOf(english), await languageOf(ofCompany)]).toEqual(['es', 'es']);
    await inCustomersLanguage(true);
    expect([await languageOf(english), await languageOf(ofCompany)]).toEqual(['en', 'es']);
    await inCustomersLanguage(false);
    expect((await documentPdf('invoice', english))?.language).toBe('en');
  });

  it('of a draft follows document, customer and company', async () => {
    await inCustomersLanguage(true);
    const owner = await customer({ language: 'en' });
    const id = await createDraft(owner);
    expect(await languageOf(id)).toBe('en');
    await database().update(documents).set({ language: 'es' }).where(eq(documents.id, id));
    expect(await languageOf(id)).toBe('es');
  });
});
