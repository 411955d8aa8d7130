import { database } from '@/db/client';
import { contacts, sessions } from '@/db/schema';
import { readContactSession } from '@/lib/auth/signed-in-contact';
import type { Contact, PortalPermission } from '@/lib/auth/viewers';
import { createDraft } from '@/lib/documents/create-draft';
import { issueDocument } from '@/lib/documents/issue-document';
import type { NewDraft } from '@/lib/documents/schemas';
import type { DocumentKind } from '@/lib/documents/states';
import { draft, line, salesCompany } from '../../support/sales-company';

process.env.AUTH_SECRET = 'a secret for tests that is long enough to be one';
process.env.APP_URL = 'https://crm.example.com';

let made: Awaited<ReturnType<typeof salesCompany>> | undefined;

/** The company of a test file, made once. */
export async function theSeller() {
  made ??= await salesCompany();
  return made;
}

let people = 0;

export async function addContact(customerId: string, more: Partial<typeof contacts.$inferInsert> = {}) {
  people += 1;
  const [row] = await database()
    .insert(contacts)
    .values({
      customerId,
      firstName: 'Grace',
      lastName: 'Hopper',
      email: `grace${people}@acme.example`,
      permissions: ['invoices', 'estimates'],
      ...more,
    })
    .returning({ id: contacts.id });
  return row?.id ?? '';
}

/** A new session of a contact. */
export async function startSession(contactId: string): Promise<string> {
  const [row] = await database()
    .insert(sessions)
    .values({ contactId, expiresAt: new Date(Date.now() + 3_600_000) })
    .returning({ id: sessions.id });
  return row?.id ?? '';
}

/** A contact that has just signed in, as pages hand it on; the type says what each test claims of it. */
export async function signIn(contactId: string): Promise<Contact<PortalPermission>> {
  const viewer = await readContactSession(database(), await startSession(contactId));
  if (!viewer) throw new Error('this contact cannot sign in');
  return viewer as Contact<PortalPermission>;
}

/** A draft of one taxed line. */
export async function addDraft(customerId: string, kind: DocumentKind, changes: Partial<NewDraft> = {}) {
  const { viewer, vat } = await theSeller();
  const { id } = await database().transaction((tx) =>
    createDraft(tx, viewer, kind, draft(customerId, { lines: [line({ taxIds: [vat] })], ...changes })),
  );
  return id;
}

/** An issued document of one taxed line: 121.00. */
export async function addIssued(customerId: string, kind: DocumentKind, changes: Partial<NewDraft> = {}) {
  const { viewer } = await theSeller();
  const id = await addDraft(customerId, kind, changes);
  await database().transaction((tx) => issueDocument(tx, viewer, kind, { id, version: 1 }));
  return id;
}
