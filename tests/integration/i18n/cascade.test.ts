import { randomUUID } from 'node:crypto';
import { eq } from 'drizzle-orm';
import { beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { database } from '@/db/client';
import { company, contacts, documents, emails, settings } from '@/db/schema';
import type { Permission } from '@/lib/auth/permissions';
import { readContactSession } from '@/lib/auth/signed-in-contact';
import type { Staff } from '@/lib/auth/viewers';
import { documentLanguage } from '@/lib/documents/document-language';
import { createInvoice } from '@/lib/invoices/create-invoice';
import { issueInvoice } from '@/lib/invoices/issue-invoice';
import { enqueueEmail } from '@/lib/mail/enqueue-email';
import { testDatabase } from '../../support/database.ts';
import { customer, draft, salesCompany } from '../../support/sales-company.ts';
import { addContact, startSession } from '../portal/people.ts';

// A language that was taken off the offer is passed over: contact, customer, company, English.

process.env.AUTH_SECRET = 'a secret for tests that is long enough to be one';
process.env.APP_URL = 'https://crm.example.com';

await testDatabase();
let viewer: Staff<Permission>;
beforeAll(async () => {
  ({ viewer } = await salesCompany());
});

const transaction = database().transaction.bind(database());

const offer = (...languages: string[]) =>
  database()
    .insert(settings)
    .values({ key: 'languages', value: languages })
    .onConflictDoUpdate({ target: settings.key, set: { value: languages } });

beforeEach(async () => {
  await database().update(company).set({ language: 'es' });
  await offer('en', 'es', 'de', 'pt-PT');
});

/** The language of the customer area, and of an email, for a contact of a customer. */
async function reaching(own: { contact: string | null; customer: string | null }): Promise<string[]> {
  const id = await addContact(await customer({ language: own.customer }), {
    language: own.contact,
    primary: true,
  });
  const session = await readContactSession(database(), await startSession(id));
  const key = randomUUID();
  await transaction((tx) => enqueueEmail(tx, { key, template: 'welcome', to: { side: 'contact', id } }));
  const [email] = await database().select().from(emails).where(eq(emails.key, key));
  const [kept] = await database().select().from(contacts).where(eq(contacts.id, id));
  expect(kept?.language).toBe(own.contact);
  return [session?.language ?? '', email?.language ?? ''];
}

describe('what reaches a contact', () => {
  test.each([
    ['the contact’s own', { contact: 'de', customer: 'en' }, 'de'],
    ['the customer’s, where the contact’s is off the offer', { contact: 'fr', customer: 'de' }, 'de'],
    ['the company’s, where both are', { contact: 'fr', customer: 'ar' }, 'es'],
    ['the customer’s, where the contact’s was never spoken', { contact: 'xx', customer: 'de' }, 'de'],
    ['the Portuguese that there is', { contact: 'pt-BR', customer: 'de' }, 'pt-PT'],
    ['the company’s, where nobody has one', { contact: null, customer: null }, 'es'],
  ])('is in %s', async (_which, own, language) => {
    expect(await reaching(own)).toEqual([language, language]);
  });

  test('is in the company’s language also where that was forgotten in the offer', async () => {
    await offer('en');
    expect(await reaching({ contact: 'de', customer: 'de' })).toEqual(['es', 'es']);
  });

  test('is in English where nothing else is left', async () => {
    await database().update(company).set({ language: 'nl' });
    expect(await reaching({ contact: 'fr', customer: 'ar' })).toEqual(['en', 'en']);
  });
});

describe('a document', () => {
  const invoice = (of: string | null, language: string | null = null) =>
    customer({ language: of }).then((id) =>
      transaction((tx) => createInvoice(tx, viewer, draft(id, { language }))),
    );
  const languageOf = async (id: string) => {
    const [row] = await database().select().from(documents).where(eq(documents.id, id));
    return row && (await documentLanguage(database(), row));
  };
  const issue = (id: string) =>
    transaction((tx) => issueInvoice(tx, viewer, { id, version: 1, submissionId: randomUUID() }));

  test('that is a draft follows the offer, one that was issued keeps its language', async () => {
    const [chosen, followed, issued] = await Promise.all([
      invoice('en', 'de'),
      invoice('de'),
      invoice('de').then(async (made) => {
        await issue(made.id);
        return made;
      }),
    ]);
    await offer('en', 'es');
    expect(await languageOf(chosen.id)).toBe('en');
    expect(await languageOf(followed.id)).toBe('es');
    expect(await languageOf(issued.id)).toBe('de');
    await issue(chosen.id);
    await issue(followed.id);
    expect([await languageOf(chosen.id), await languageOf(followed.id)]).toEqual(['en', 'es']);
  });
});

test('an email to staff is in a language of the admin area', async () => {
  await database().update(company).set({ language: 'de' });
  const key = randomUUID();
  await transaction((tx) =>
    enqueueEmail(tx, { key, template: 'staff_invitation', to: { side: 'staff', id: viewer.id } }),
  );
  const [email] = await database().select().from(emails).where(eq(emails.key, key));
  expect(email?.language).toBe('en');
});
