import { randomUUID } from 'node:crypto';
import { and, eq, like, or, sql } from 'drizzle-orm';
import { beforeAll, describe, expect, it } from 'vitest';
import { database } from '@/db/client';
import {
  auditLog,
  consents,
  contacts,
  credentials,
  customerNotes,
  customers,
  documentAnswers,
  documentComments,
  documents,
  emails,
  files,
  sessions,
  staffReminders,
} from '@/db/schema';
import { answerDocument } from '@/lib/answers/answer-document';
import { createAccessLink } from '@/lib/auth/access-links';
import { portalTransaction } from '@/lib/auth/portal-transaction';
import { setPassword } from '@/lib/auth/set-password';
import { writeComment } from '@/lib/comments/write-comment';
import { addContact as addContactByStaff } from '@/lib/contacts/add-contact';
import { setContactActive } from '@/lib/contacts/set-contact-active';
import { updateContact } from '@/lib/contacts/update-contact';
import { writeNote } from '@/lib/customer-notes/write-note';
import { deleteCustomer } from '@/lib/customers/delete-customer';
import { setCustomerArchived } from '@/lib/customers/set-customer-archived';
import { documentPdf } from '@/lib/documents/document-pdf';
import { enqueueEmail } from '@/lib/mail/enqueue-email';
import { retryEmail } from '@/lib/mail/retry-email';
import { noteVisit } from '@/lib/portal/note-visit';
import { eraseContact } from '@/lib/privacy/erase-contact';
import { eraseCustomer } from '@/lib/privacy/erase-customer';
import { exportForContact, exportForStaff } from '@/lib/privacy/export-contact';
import { sendResetLink } from '@/lib/sign-in/request-reset';
import { testDatabase } from '../../support/database';
import { pay } from '../../support/pay';
import { customer, proposal as proposalOf } from '../../support/sales-company';
import { addContact, addDraft, addIssued, signIn, theSeller } from '../portal/people';
import { open as openTicket } from '../tickets/people';

await testDatabase();

// Words that stand nowhere else, to be looked for in every row of every table.
const NAME = 'Zorvika';
const PHONE = '+34600999111';
let staff: Awaited<ReturnType<typeof theSeller>>['viewer'];
let count = 0;

beforeAll(async () => {
  staff = (await theSeller()).viewer;
});

/** A customer of whom much is known: contact, emails, sessions, answers, documents, history. */
async function known(company: string | null = 'Zorvika y Cía., S.L.') {
  count += 1;
  const email = `zorvika${count}@zorvika.example`;
  const customerId = await customer({ taxId: 'B12345674', phone: PHONE, street: 'Calle Zorvika 1' });
  const id = await addContact(customerId, {
    permissions: ['invoices', 'estimates', 'support'],
    ...{ primary: true, firstName: NAME, lastName: 'Zorvik', email, phone: PHONE, position: 'Zorvikera' },
  });
  await database().update(customers).set({ company }).where(eq(customers.id, customerId));
  await database().transaction(async (tx) => {
    await setPassword(tx, 'contact', id, 'una contraseña mejor');
    await createAccessLink(tx, 'sign_in', 'contact', id);
    await enqueueEmail(tx, {
      key: `welcome:${id}`,
      template: 'welcome',
      to: { side: 'contact', id },
      link: { url: 'https://crm.example.com/authentication/password/zorvika', secret: true },
    });
    await tx.insert(consents).values({
      contactId: id,
      kind: 'registration_terms',
      ...{ version: 'abc', text: 'Pagará.', language: 'es', ip: '192.0.2.7', agreedAt: new Date() },
    });
  });
  const viewer = await signIn(id);
  const note = { name: 'zorvika.txt', bytes: new TextEncoder().encode(`Zorvika ${count}`) };
  await openTicket(viewer.sessionId, { subject: 'Zorvika', body: 'De Zorvika.', attachments: [note] });
  await portalTransaction(viewer.sessionId, (tx, signedIn) =>
    noteVisit(tx, signedIn as typeof viewer, { shownAt: new Date().toISOString() }),
  );
  const proposal = await addIssued(customerId, 'proposal', proposalOf());
  const said = { kind: 'proposal', documentId: proposal, ip: '192.0.2.7' } as const;
  const mine = { name: `${NAME} Zorvik`, contactId: id };
  await database().transaction((tx) =>
    writeComment(tx, { ...said, person: mine, body: '¿Zorvika incluida?' }),
  );
  const linked = { name: 'Padre de Zorvika', contactId: null };
  await database().transaction((tx) => writeComment(tx, { ...said, person: linked, body: 'Gracias.' }));
  await database()
    .insert(staffReminders)
    .values({ ...{ customerId, staffId: staff.id, at: new Date(), email: false }, text: 'Llamar a Zorvika' });
  await database().transaction((tx) =>
    writeNote(tx, staff, { submissionId: randomUUID(), customerId, body: 'Zorvika paga tarde' }),
  );
  const estimate = await addIssued(customerId, 'estimate');
  const person = { name: `${NAME} Zorvik`, email, contactId: id };
  await database().transaction((tx) =>
    answerDocument(tx, {
      kind: 'estimate',
      documentId: estimate,
      answer: 'accepted',
      person,
      reason: null,
      ip: '192.0.2.7',
    }),
  );
  const invoice = await addIssued(customerId, 'invoice');
  const below = { ...said, kind: 'invoice', documentId: invoice } as const;
  await database().transaction((tx) => writeComment(tx, { ...below, person: mine, body: 'De Zorvika.' }));
  await pay(staff, customerId, { allocations: [{ invoiceId: invoice, amount: '21' }] });
  const draft = await addDraft(customerId, 'invoice');
  const update = {
    ...{ id, version: 1, firstName: NAME, lastName: 'Zorvikson', email, position: null, phone: PHONE },
    ...{ direction: null, language: null, permissions: [], notifications: [] },
  };
  await database().transaction((tx) => updateContact(tx, staff, update));
  return { id, customerId, email, viewer, estimate, invoice, draft };
}

/** The tables in which one of these words still stands. */
async function tablesThatHold(...words: string[]): Promise<string[]> {
  const tables = await database().execute<{ name: string }>(sql`
    select c.oid::regclass::text as name from pg_class c join pg_namespace n on n.oid = c.relnamespace
    where c.relkind = 'r' and n.nspname in ('public', 'pgboss')`);
  const found: string[] = [];
  for (const { name } of tables) {
    const [row] = await database().execute<{ count: number }>(
      sql`select count(*)::int as count from ${sql.raw(name)} t
        where ${or(...words.map((word) => sql`t::text ilike ${`%${word}%`}`))}`,
    );
    if (row && row.count > 0) found.push(name);
  }
  return found;
}

const erase = (id: string) => database().transaction((tx) => eraseCustomer(tx, staff, { id }));

describe('erasing a customer', () => {
  it('leaves no word of it but on what was issued and answered', async () => {
    const { customerId, id, email, invoice, estimate, draft } = await known();
    const [before] = await database().select().from(documents).where(eq(documents.id, invoice));
    const printed = await documentPdf('invoice', invoice);
    await erase(customerId);
    // The estimate's answer, and what stands on the documents.
    const left = await tablesThatHold('zorvik', PHONE, email);
    expect(left.filter((table) => !['document_answers', 'documents'].includes(table))).toEqual([]);
    const [after] = await database().select().from(documents).where(eq(documents.id, invoice));
    expect(after).toEqual(before);
    const again = await documentPdf('invoice', invoice);
    expect(Buffer.from(again?.bytes ?? []).equals(printed?.bytes ?? Buffer.of())).toBe(true);
    const answers = eq(documentAnswers.documentId, estimate);
    expect(await database().$count(documentAnswers, answers)).toBe(1);
    expect(await database().$count(documents, eq(documents.id, draft))).toBe(0);
    expect(await database().$count(credentials, eq(credentials.contactId, id))).toBe(0);
    expect(await database().$count(sessions, eq(sessions.contactId, id))).toBe(0);
    const [kept] = await database().select().from(consents).where(eq(consents.contactId, id));
    expect(kept).toMatchObject({ version: 'abc', ip: null });
    const history = await database().select().from(auditLog).where(eq(auditLog.customerId, customerId));
    expect(history.map(({ action }) => action)).toContain('customer.erased');
    expect(history.length).toBeGreaterThan(3);
  });

  it('of a person leaves none of the name that it was shown under', async () => {
    const { customerId } = await known(null);
    await erase(customerId);
    const [row] = await database().select().from(customers).where(eq(customers.id, customerId));
    expect(row).toMatchObject({
      company: null,
      active: false,
      street: null,
      displayName: 'Contacto borrado',
    });
    expect(row?.searchText).not.toMatch(/zorvik/i);
  });

  it('is for good: nobody changes it, signs in, or gets its emails again', async () => {
    const { customerId, id, email } = await known();
    const [letter] = await database().select().from(emails).where(eq(emails.contactId, id));
    await erase(customerId);
    const tries = [
      erase(customerId),
      database().transaction((tx) => setCustomerArchived(tx, staff, { id: customerId, archived: false })),
      database().transaction((tx) => setContactActive(tx, staff, { id, active: true })),
      database().transaction((tx) => eraseContact(tx, staff, { id })),
      database().transaction((tx) => addContactByStaff(tx, staff, { customerId } as never)),
    ];
    for (const each of await Promise.allSettled(tries)) {
      expect(each).toMatchObject({ status: 'rejected', reason: { code: 'not_found' } });
    }
    await expect(
      database().transaction((tx) => retryEmail(tx, staff, { id: letter?.id ?? '' })),
    ).rejects.toThrow('email_not_retryable');
    const sent = await database().$count(emails);
    await sendResetLink('contact', email);
    expect(await database().$count(emails)).toBe(sent);
    // What it still owes can be paid.
    await pay(staff, customerId, { amount: '1' });
  });
});

describe('erasing a contact', () => {
  it('leaves its customer and colleagues as they are', async () => {
    const { customerId, id } = await known('Taller del Sur, S.L.');
    const other = await addContact(customerId, { firstName: 'Bea' });
    await expect(database().transaction((tx) => eraseContact(tx, staff, { id }))).rejects.toThrow(
      'choose_primary',
    );
    await database().transaction(async (tx) => {
      await tx.update(contacts).set({ primary: false }).where(eq(contacts.id, id));
      await tx.update(contacts).set({ primary: true }).where(eq(contacts.id, other));
    });
    await database().transaction((tx) => eraseContact(tx, staff, { id }));
    const [row] = await database().select().from(customers).where(eq(customers.id, customerId));
    expect(row).toMatchObject({ company: 'Taller del Sur, S.L.', taxId: 'B12345674', active: true });
    const people = await database().select().from(contacts).where(eq(contacts.customerId, customerId));
    expect(people.map(({ firstName }) => firstName).sort()).toEqual(['Bea', 'Contacto borrado']);
    const hers = eq(documentComments.contactId, id);
    expect(await database().$count(documentComments, hers)).toBe(0);
    const stays = await database()
      .select()
      .from(staffReminders)
      .where(eq(staffReminders.customerId, customerId));
    expect(stays).toHaveLength(1);
    expect(await database().$count(customerNotes, eq(customerNotes.customerId, customerId))).toBe(1);
    const named = and(eq(auditLog.customerId, customerId), like(auditLog.subjectName, `%${NAME}%`));
    expect(await database().$count(auditLog, named)).toBe(0);
  });
});

it('keeps the audit log from any other change', async () => {
  await expect(database().update(auditLog).set({ action: 'x' })).rejects.toThrow();
  await expect(
    database().transaction(async (tx) => {
      await tx.execute(sql`select set_config('app.erasing', 'yes', true)`);
      await tx.update(auditLog).set({ action: 'x' });
    }),
  ).rejects.toThrow();
  await expect(
    database().transaction(async (tx) => {
      await tx.execute(sql`select set_config('app.erasing', 'yes', true)`);
      await tx.delete(auditLog);
    }),
  ).rejects.toThrow();
});

describe('an export', () => {
  /** The names and texts in a ZIP whose files are stored as they are. */
  const textOf = async (response: Response | null) =>
    Buffer.from((await response?.arrayBuffer()) ?? new ArrayBuffer(0)).toString('latin1');

  it('holds what is held on the contact and what was issued, and no secret', async () => {
    const { id, email, invoice } = await known();
    const [paper] = await database().select().from(documents).where(eq(documents.id, invoice));
    const response = await exportForStaff(staff, id);
    expect(response?.headers.get('content-type')).toBe('application/zip');
    const text = await textOf(response);
    const parts = [
      'contact',
      'customer',
      'consents',
      'sessions',
      'emails',
      'answers',
      'comments',
      'files',
      'visit',
      'reminders',
      'notes',
      'tickets',
      'activity',
      'documents',
    ];
    for (const part of parts) expect(text).toContain(`${part}.json`);
    expect(text).toContain(`documents/invoice/${paper?.number}.pdf`);
    expect(text).toContain('documents/estimate/');
    expect(text).toMatch(/tickets\/\d+\/1-zorvika\.txt/);
    expect(text).toContain(`Zorvika ${count}`);
    expect(text).toContain('Zorvika incluida?');
    expect(text).toContain('"lastAt"');
    // Of a company, what staff note of it is none of one contact's data.
    expect(text).not.toContain('Llamar a Zorvika');
    expect(text).not.toContain('paga tarde');
    expect(text).toContain(email);
    expect(text).not.toMatch(/argon2|password_hash|token_hash|authentication\/password\/zorvika/);
    const exported = and(eq(auditLog.action, 'contact.exported'), eq(auditLog.subjectId, id));
    expect(await database().$count(auditLog, exported)).toBe(1);
    expect(await exportForStaff(staff, randomUUID())).toBeNull();
  });

  it('of a person holds what staff noted and are to be reminded of', async () => {
    const { id } = await known(null);
    const text = await textOf(await exportForStaff(staff, id));
    expect(text).toContain('Llamar a Zorvika');
    expect(text).toContain('Zorvika paga tarde');
  });

  it('for the contact itself holds only the documents that it may see', async () => {
    const { id } = await known();
    await database()
      .update(contacts)
      .set({ permissions: ['estimates'] })
      .where(eq(contacts.id, id));
    const viewer = await signIn(id);
    const text = await textOf(await exportForContact(viewer));
    expect(text).toContain('documents/estimate/');
    expect(text).not.toContain('documents/invoice/');
    expect(text).not.toContain('documents/credit_note/');
  });

  it('for a person itself leaves out what staff noted for each other', async () => {
    const { id } = await known(null);
    const text = await textOf(await exportForContact(await signIn(id)));
    expect(text).toContain('reminders.json');
    expect(text).not.toContain('paga tarde');
  });
});

it('takes the files of its tickets along when a customer is deleted, and no file that another has too', async () => {
  const [gone, shared] = ['solo aquí', 'también en otro'].map((text) => new TextEncoder().encode(text));
  const keep = await addContact(await customer(), { primary: true, permissions: ['support'] });
  const leave = await customer();
  const leaver = await addContact(leave, { primary: true, permissions: ['support'] });
  const attach = (name: string, bytes = new Uint8Array()) => ({ name, bytes });
  await openTicket((await signIn(keep)).sessionId, { attachments: [attach('b.txt', shared)] });
  await openTicket((await signIn(leaver)).sessionId, {
    attachments: [attach('a.txt', gone), attach('b.txt', shared)],
  });
  await database().transaction((tx) => deleteCustomer(tx, staff, { id: leave }));
  const left = await database()
    .select({ bytes: files.bytes })
    .from(files)
    .where(eq(files.mime, 'text/plain'));
  const texts = left.map(({ bytes }) => Buffer.from(bytes).toString());
  expect(texts).toContain('también en otro');
  expect(texts).not.toContain('solo aquí');
});
