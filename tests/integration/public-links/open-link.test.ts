import { randomUUID } from 'node:crypto';
import { eq, sql } from 'drizzle-orm';
import { beforeAll, describe, expect, it } from 'vitest';
import { database, type Tx } from '@/db/client';
import { contacts, customers, documents } from '@/db/schema';
import { createAccessLink } from '@/lib/auth/access-links';
import { creditInvoice } from '@/lib/credit-notes/credit-invoice';
import { issueCreditNote } from '@/lib/credit-notes/issue-credit-note';
import { documentPdf } from '@/lib/documents/document-pdf';
import { keepRendition } from '@/lib/documents/keep-rendition';
import type { DocumentKind } from '@/lib/documents/states';
import { linkPdf } from '@/lib/public-links/link-pdf';
import { linkTransaction } from '@/lib/public-links/link-transaction';
import { listLinks } from '@/lib/public-links/list-links';
import { noteLinkViewed } from '@/lib/public-links/note-viewed';
import { openLink } from '@/lib/public-links/open-link';
import { readLinkedDocument } from '@/lib/public-links/read-linked-document';
import { revokeLink } from '@/lib/public-links/revoke-link';
import { testDatabase } from '../../support/database';
import { customer } from '../../support/sales-company';
import { addContact, addDraft, addIssued, theSeller } from '../portal/people';
import { copiedLink, mailedLink } from './links';

await testDatabase();
beforeAll(theSeller);

/** An issued document of a customer of its own, and a contact with the link to it. */
async function sent(
  more: Partial<typeof contacts.$inferInsert> = {},
  of: Partial<typeof customers.$inferInsert> = {},
  language: string | null = null,
  kind: DocumentKind = 'invoice',
) {
  const customerId = await customer(of);
  const contactId = await addContact(customerId, { primary: true, ...more });
  const [contact] = await database().select().from(contacts).where(eq(contacts.id, contactId));
  const documentId = await addIssued(customerId, kind, { language });
  const token = await mailedLink(documentId, { id: contactId, email: contact?.email ?? '' });
  return { customerId, contactId, documentId, token };
}

const opens = async (token: string) => (await openLink(database(), token)) !== null;

describe('a link that was mailed', () => {
  it('shows its document, and keeps its token nowhere', async () => {
    const { token, documentId, contactId } = await sent();
    const view = await readLinkedDocument(token);
    expect(view?.document).toMatchObject({ id: documentId, kind: 'invoice', total: 12_100n });
    expect(view?.printable.lines).toHaveLength(1);
    expect(view?.viewer.contact?.id).toBe(contactId);
    const kept = await database().execute<{ row: string }>(sql`select t::text as row from public_links t`);
    expect(JSON.stringify(kept)).not.toContain(token);
  });

  const ENDS = [
    ['an inactive contact', 'contacts set active = false'],
    ['a contact without the permission', "contacts set permissions = '{estimates}'"],
    ['a contact with another address', "contacts set email = 'other-' || email"],
    ['a contact of an inactive customer', 'customers set active = false'],
    ['a contact of an archived customer', 'customers set archived_at = now()'],
    ['one that has expired', "public_links set expires_at = now() - interval '1 second'"],
    ['one that was withdrawn', 'public_links set revoked_at = now()'],
  ] as const;
  const KINDS = ['invoice', 'credit_note'] as const;
  it.each(KINDS.flatMap((kind) => ENDS.map(([name, change]) => [kind, name, change] as const)))(
    'to a %s opens nothing: %s',
    async (kind, _, change) => {
      const { token, contactId, customerId, documentId } = await sent({}, {}, null, kind);
      expect(await opens(token)).toBe(true);
      const column = change.startsWith('contacts')
        ? sql`id = ${contactId}`
        : change.startsWith('customers')
          ? sql`id = ${customerId}`
          : sql`document_id = ${documentId}`;
      await database().execute(sql`update ${sql.raw(change)} where ${column}`);
      expect(await opens(token)).toBe(false);
      expect(await readLinkedDocument(token)).toBeNull();
      expect(await linkPdf(token)).toBeNull();
    },
  );

  it('opens nothing without its contact', async () => {
    const { token, customerId } = await sent();
    const later = await addContact(customerId);
    await database().transaction(async (tx) => {
      await tx.update(contacts).set({ primary: false }).where(eq(contacts.customerId, customerId));
      await tx.update(contacts).set({ primary: true }).where(eq(contacts.id, later));
      await tx.delete(contacts).where(sql`customer_id = ${customerId} and id <> ${later}`);
    });
    expect(await opens(token)).toBe(false);
  });

  it.each([
    ['nothing', ''],
    ['a letter', 'x'],
    ['other letters', 'ü'.repeat(43)],
    ['a token that nobody has', 'A'.repeat(43)],
    ['too much', 'A'.repeat(10_000)],
  ])('is not %s', async (_, token) => {
    expect(await opens(token)).toBe(false);
  });

  it('to a credit note says which invoice it corrects, and shows nothing else of that', async () => {
    const { viewer } = await theSeller();
    const { contactId, documentId: invoiceId } = await sent();
    const reason = 'Sent back';
    const submissionId = randomUUID();
    const { id } = await database().transaction(async (tx) => {
      const made = await creditInvoice(tx, viewer, { invoiceId, reason, submissionId });
      return issueCreditNote(tx, viewer, { ...made, version: 1 });
    });
    const [contact] = await database().select().from(contacts).where(eq(contacts.id, contactId));
    const token = await mailedLink(id, { id: contactId, email: contact?.email ?? '' });
    const view = await readLinkedDocument(token);
    expect(view?.document).toMatchObject({ kind: 'credit_note', due: 0n });
    const { number } = (await readLinkedDocument(await copiedLink(invoiceId)))?.document ?? {};
    expect(view?.printable.correction).toMatchObject({ number, reason });
    const seen = await linkTransaction(token, (tx) => tx.select({ id: documents.id }).from(documents));
    expect(seen).toEqual([{ id }]);
  });

  it('is no link to set a password, nor the other way round', async () => {
    const { contactId } = await sent();
    const token = await database().transaction((tx) => createAccessLink(tx, 'reset', 'contact', contactId));
    expect(await opens(token)).toBe(false);
  });

  it('is in the language of the document where staff chose one, else the contact’s, the customer’s, the company’s', async () => {
    const languageOf = async (token: string) => (await openLink(database(), token))?.language;
    expect(await languageOf((await sent({ language: 'en' }, { language: 'es' })).token)).toBe('en');
    expect(await languageOf((await sent({ language: null }, { language: 'en' })).token)).toBe('en');
    expect(await languageOf((await sent()).token)).toBe('es');
    const chosen = await sent({ language: 'es' }, { language: 'es' }, 'en');
    expect(await languageOf(chosen.token)).toBe('en');
  });
});

describe('a link that staff copied', () => {
  it('is for whoever holds it, until it is withdrawn', async () => {
    const { viewer } = await theSeller();
    const { documentId, customerId } = await sent();
    const token = await copiedLink(documentId);
    await database().update(customers).set({ active: false }).where(eq(customers.id, customerId));
    expect((await readLinkedDocument(token))?.viewer.contact).toBeNull();
    const links = await listLinks(viewer, documentId);
    expect(links.map(({ contact }) => contact)).toEqual([null, 'Grace Hopper']);
    await database().transaction((tx) =>
      revokeLink(tx, viewer, 'invoice', { documentId, linkId: links[0]?.id ?? '' }),
    );
    expect(await opens(token)).toBe(false);
    expect(await listLinks(viewer, documentId)).toHaveLength(1);
  });

  it('is not made of a draft, and not withdrawn by another document’s address', async () => {
    const { viewer } = await theSeller();
    const draft = await addDraft(await customer(), 'invoice');
    await expect(copiedLink(draft)).rejects.toMatchObject({ code: 'step_refused' });
    const [one, other] = [await sent(), await sent()];
    const [link] = await listLinks(viewer, one.documentId);
    const wrong = database().transaction((tx) =>
      revokeLink(tx, viewer, 'invoice', { documentId: other.documentId, linkId: link?.id ?? '' }),
    );
    await expect(wrong).rejects.toMatchObject({ code: 'not_found' });
    expect(await opens(one.token)).toBe(true);
  });
});

describe('the first view', () => {
  const viewedAt = async (id: string) =>
    (await database().select().from(documents).where(eq(documents.id, id)))[0]?.viewedAt;

  it('is noted once, and not by reading or printing', async () => {
    const { token, documentId } = await sent();
    await readLinkedDocument(token);
    expect(await viewedAt(documentId)).toBeNull();
    await noteLinkViewed(token);
    const first = await viewedAt(documentId);
    expect(first).toBeInstanceOf(Date);
    await noteLinkViewed(token);
    expect(await viewedAt(documentId)).toEqual(first);
    await noteLinkViewed('A'.repeat(43));
  });
});

it('gives the PDF that everybody gets', async () => {
  const { token, documentId } = await sent();
  const pdf = await linkPdf(token);
  expect(pdf).toMatchObject({ kind: 'invoice', language: 'es' });
  const everybodys = await documentPdf('invoice', documentId);
  expect(Buffer.compare(pdf?.bytes ?? Buffer.of(), everybodys?.bytes ?? Buffer.of())).toBe(0);
});

describe('the eyes of a link', () => {
  const rowsOf = async (tx: Tx, table: string): Promise<number | 'denied'> => {
    try {
      return (await tx.transaction((inner) => inner.execute(sql`select 1 from ${sql.identifier(table)}`)))
        .length;
    } catch (error) {
      expect(String((error as Error).cause)).toContain('permission denied');
      return 'denied';
    }
  };

  it('see one document, its parts and the company, whatever is asked', async () => {
    const { token, documentId, customerId } = await sent();
    await addIssued(customerId, 'invoice');
    await addIssued(customerId, 'estimate');
    await keepRendition({ documentId, version: 1, language: 'es' }, Buffer.from(`of ${documentId}`));
    const tables = await database().execute<{ name: string }>(
      sql`select relname as name from pg_class where relnamespace = 'public'::regnamespace and relkind in ('r', 'p') order by 1`,
    );
    const seen = await linkTransaction(token, async (tx) => {
      const found: Record<string, number> = {};
      for (const { name } of tables) {
        const rows = await rowsOf(tx, name);
        if (rows !== 'denied' && rows !== 0) found[name] = rows;
      }
      return found;
    });
    expect(seen).toEqual({
      company: 1,
      document_line_taxes: 1,
      document_lines: 1,
      document_taxes: 1,
      documents: 1,
      files: 1,
      renditions: 1,
    });
  });

  it('write nothing', async () => {
    const { token } = await sent();
    const tried = linkTransaction(token, (tx) =>
      tx.execute(sql`update documents set accepted_at = now(), viewed_at = now()`),
    );
    const error = await tried.catch((thrown) => thrown);
    expect(String(error.cause)).toContain('permission denied');
  });
});
