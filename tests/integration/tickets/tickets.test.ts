import { randomUUID } from 'node:crypto';
import { eq } from 'drizzle-orm';
import { beforeAll, describe, expect, it } from 'vitest';
import { database } from '@/db/client';
import {
  contacts,
  customers,
  emails,
  settings,
  ticketAttachments,
  ticketCounter,
  ticketDepartmentStaff,
} from '@/db/schema';
import { checkInput } from '@/lib/actions/check-input';
import { portalTransaction } from '@/lib/auth/portal-transaction';
import type { Contact } from '@/lib/auth/viewers';
import { portalTicketPage } from '@/lib/portal/tickets';
import { closeAsContact, reopenAsContact } from '@/lib/tickets/close-as-contact';
import { fileTicket } from '@/lib/tickets/file-ticket';
import { openAsContact } from '@/lib/tickets/open-as-contact';
import { openForCustomer } from '@/lib/tickets/open-for-customer';
import { portalAttachment, staffAttachment } from '@/lib/tickets/read-attachment';
import { replyAsContact } from '@/lib/tickets/reply-as-contact';
import { OpenTicket } from '@/lib/tickets/schemas';
import { testDatabase } from '../../support/database';
import { administrator, customer } from '../../support/sales-company';
import { addContact, startSession } from '../portal/people';
import {
  ALL,
  answer,
  type Eyes,
  eyes,
  fieldsOf,
  inTx,
  openDesk,
  readAs,
  replyForm,
  seen,
  staff,
} from './desk';
import { asContact, choice, messagesOf, open, storedTicket, ticketForm } from './people';

await testDatabase();
beforeAll(openDesk);

const PDF = new TextEncoder().encode('%PDF-1.7\n1 0 obj\n<<>>\nendobj\ntrailer\n<<>>\n%%EOF\n');
const text = (content: string) => new TextEncoder().encode(content);
describe('a ticket', () => {
  it('opened twice by the same form is one; numbers have no gap, whoever opens at once', async () => {
    const form = await ticketForm();
    const [first, second] = [
      await asContact(eyes.grace.session, openAsContact, form),
      await asContact(eyes.grace.session, openAsContact, form),
    ];
    expect(second).toEqual(first);
    const made = await Promise.all(Array.from({ length: 6 }, () => open(eyes.joan.session)));
    // One that fails takes no number along.
    await expect(open(eyes.joan.session, { departmentId: randomUUID() })).rejects.toMatchObject({
      fields: { departmentId: { code: 'choice_gone' } },
    });
    const numbers = [first, ...made].map(({ number }) => number).sort((one, other) => one - other);
    expect(numbers).toEqual(numbers.map((_, at) => (numbers[0] ?? 0) + at));
    const [counter] = await database().select().from(ticketCounter);
    expect(counter?.next).toBe((numbers.at(-1) ?? 0) + 1);
  });

  it('waits for whoever wrote last to be answered', async () => {
    const { id } = await open(eyes.grace.session);
    expect(await storedTicket(id)).toMatchObject({
      awaitsStaff: true,
      statusId: await choice('status', 'open'),
    });
    await answer(id);
    expect(await storedTicket(id)).toMatchObject({
      awaitsStaff: false,
      statusId: await choice('status', 'answered'),
    });
    await answer(id, { kind: 'note', body: 'Ojo: moroso.' });
    expect(await storedTicket(id)).toMatchObject({ awaitsStaff: false });
    await asContact(eyes.grace.session, replyAsContact, replyForm(id));
    expect(await storedTicket(id)).toMatchObject({
      awaitsStaff: true,
      statusId: await choice('status', 'open'),
    });
    await answer(id, { statusId: await choice('status', 'on_hold') });
    expect(await storedTicket(id)).toMatchObject({
      statusId: await choice('status', 'on_hold'),
      closedAt: null,
    });
  });

  it('takes a reply once, however often it is sent', async () => {
    const { id } = await open(eyes.grace.session);
    const form = replyForm(id);
    await Promise.all([1, 2, 3].map(() => asContact(eyes.grace.session, replyAsContact, form)));
    expect(await messagesOf(id)).toHaveLength(2);
  });

  it('takes none of a contact while it is closed, and is opened again by one of staff', async () => {
    const { id } = await open(eyes.grace.session);
    await asContact(eyes.grace.session, closeAsContact, { id });
    expect((await storedTicket(id))?.closedAt).toBeInstanceOf(Date);
    await expect(asContact(eyes.grace.session, replyAsContact, replyForm(id))).rejects.toMatchObject({
      code: 'ticket_closed',
    });
    await answer(id);
    expect((await storedTicket(id))?.closedAt).toBeNull();
    await asContact(eyes.grace.session, closeAsContact, { id });
    await asContact(eyes.grace.session, reopenAsContact, { id });
    expect(await storedTicket(id)).toMatchObject({
      closedAt: null,
      statusId: await choice('status', 'open'),
    });
  });

  it('cannot be opened for a customer that is not in use', async () => {
    const idle = await customer({ company: 'Cerrada, S.L.', active: false });
    const form = { ...(await ticketForm()), customerId: idle, contactId: null, assignedTo: null };
    expect(await fieldsOf(inTx(openForCustomer, form))).toEqual({
      customerId: { code: 'customer_inactive' },
    });
    const foreign = { ...form, customerId: eyes.grace.customerId, contactId: eyes.stranger.contactId };
    expect(await fieldsOf(inTx(openForCustomer, foreign))).toEqual({ contactId: { code: 'choice_gone' } });
    await database().update(customers).set({ active: true }).where(eq(customers.id, idle));
    expect(await inTx(openForCustomer, { ...form, submissionId: randomUUID() })).toMatchObject({
      subject: form.subject,
    });
  });

  it('says at its field what is too long', async () => {
    const input = { ...(await ticketForm()), body: 'x'.repeat(1_048_576) };
    expect(() => checkInput(OpenTicket, input)).toThrow(
      expect.objectContaining({ fields: { body: expect.objectContaining({ code: 'too_long' }) } }),
    );
  });
});

describe('what a contact sees', () => {
  it('is its own tickets, without notes, and nothing without the permission', async () => {
    const { id } = await open(eyes.grace.session, { subject: 'Solo mía' });
    await answer(id, { kind: 'note', body: 'secreto' });
    expect((await readAs(eyes.grace, id))?.thread.map(({ body }) => body)).toEqual([
      'Desde ayer por la tarde.',
    ]);
    for (const other of [eyes.joan, eyes.stranger, eyes.without]) {
      expect(await readAs(other, id)).toBeNull();
      expect(await seen(other)).not.toContain(id);
      for (const run of [closeAsContact, reopenAsContact])
        await expect(asContact(other.session, run, { id })).rejects.toMatchObject({ code: 'not_found' });
      await expect(asContact(other.session, replyAsContact, replyForm(id))).rejects.toMatchObject({
        code: 'not_found',
      });
    }
    // By the where-clause alone, as the owner.
    const { rows } = await portalTicketPage(database(), await viewerOf(eyes.joan), ALL, 'es');
    expect(rows.map((row) => row.id)).not.toContain(id);
  });

  it('is all of its customer by the setting, and of no other', async () => {
    const { id } = await open(eyes.grace.session);
    const theirs = await open(eyes.stranger.session);
    await database().insert(settings).values({ key: 'contactsSeeCompanyTickets', value: true });
    expect(await seen(eyes.joan)).toContain(id);
    expect(await seen(eyes.joan)).not.toContain(theirs.id);
    expect(await seen(eyes.without)).toEqual([]);
    await asContact(eyes.joan.session, replyAsContact, replyForm(id));
    await database().delete(settings).where(eq(settings.key, 'contactsSeeCompanyTickets'));
    expect(await seen(eyes.joan)).not.toContain(id);
  });
});

const viewerOf = async ({ session }: Eyes): Promise<Contact<'support'>> => {
  const viewer = await portalTransaction(session, async (_tx, signedIn) => signedIn);
  return (viewer ?? expect.fail()) as Contact<'support'>;
};

describe('a file', () => {
  const withFiles = async (files: OpenTicket['attachments']) =>
    open(eyes.grace.session, { attachments: files });

  it('is taken by what it holds, kept once, and seen by who may read its message', async () => {
    const file = { name: 'informe.pdf', bytes: PDF };
    const { id } = await withFiles([file, { name: 'notas.txt', bytes: text('Año nuevo') }]);
    const [first, note] = (await readAs(eyes.grace, id))?.thread[0]?.files ?? [];
    expect(note?.name).toBe('notas.txt');
    const fileId = first?.id ?? '';
    expect(await portalAttachment(eyes.grace.session, fileId)).toMatchObject({ mime: 'application/pdf' });
    expect(await staffAttachment(staff, fileId)).toMatchObject({ name: 'informe.pdf' });
    for (const { session } of [eyes.joan, eyes.stranger, eyes.without])
      expect(await portalAttachment(session, fileId)).toBeNull();
    expect(await portalAttachment(eyes.grace.session, 'x')).toBeNull();
    await answer(id, { kind: 'note', attachments: [{ name: 'interno.txt', bytes: text('interno') }] });
    const [hidden] = await database()
      .select()
      .from(ticketAttachments)
      .where(eq(ticketAttachments.name, 'interno.txt'));
    expect(await staffAttachment(staff, hidden?.id ?? '')).toMatchObject({ mime: 'text/plain' });
    expect(await portalAttachment(eyes.grace.session, hidden?.id ?? '')).toBeNull();
  });

  it.each([
    ['a page', 'page.html', text('<script>alert(1)</script>'), 'file_kind'],
    [
      'a picture that runs scripts',
      'logo.svg',
      text('<svg xmlns="http://www.w3.org/2000/svg"/>'),
      'file_kind',
    ],
    ['a program', 'setup.exe', new Uint8Array([0x4d, 0x5a, 0x90, 0, 3, 0, 0, 0]), 'file_kind'],
    ['a program with a harmless name', 'photo.png', new Uint8Array([0x4d, 0x5a, 0x90, 0, 3]), 'file_kind'],
    ['a document that calls itself text', 'informe.txt', PDF, 'file_kind'],
    ['no ending', 'informe', PDF, 'file_kind'],
    ['nothing', 'vacío.txt', new Uint8Array(), 'file_empty'],
    ['too much', 'grande.txt', new Uint8Array(5 * 1024 * 1024 + 1).fill(97), 'file_large'],
  ])('is refused: %s', async (_what, name, bytes, code) => {
    expect(await fieldsOf(withFiles([{ name, bytes }]))).toMatchObject({ attachments: { code } });
  });

  it('is refused where there are too many', async () => {
    const many = Array.from({ length: 6 }, (_, at) => ({ name: `${at}.txt`, bytes: text('a') }));
    expect(await fieldsOf(withFiles(many))).toMatchObject({ attachments: { code: 'files_too_many' } });
  });
});

describe('an email', () => {
  const sent = (template: string) =>
    database().select().from(emails).where(eq(emails.template, template)).orderBy(emails.id);

  it('tells the department of a new ticket, and whoever has it of each reply', async () => {
    const [colleague, member] = [await administrator(), await administrator()];
    const departmentId = await choice('department', 'billing');
    await database().insert(ticketDepartmentStaff).values({ departmentId, staffId: member.id });
    const { id, number } = await open(eyes.grace.session, { departmentId, body: 'Hola <b>,\n{company}' });
    const opened = (await sent('ticket_received')).filter(({ subject }) => subject.includes(`#${number} `));
    expect(opened.map(({ staffId }) => staffId)).toEqual([member.id]);
    expect(opened[0]?.text).toContain('Hola <b>,\n{company}');
    expect(opened[0]?.html).toContain('Hola &lt;b&gt;');
    expect(opened[0]?.text).toContain(`/admin/tickets/${id}`);
    await inTx(fileTicket, { id, assignedTo: colleague.id });
    await asContact(eyes.grace.session, replyAsContact, replyForm(id));
    const replies = (await sent('ticket_reply_received')).filter(({ subject }) =>
      subject.includes(`#${number} `),
    );
    expect(replies.map(({ staffId }) => staffId)).toEqual([colleague.id]);
  });

  it('tells the contact of a public reply, in its language, with a link back, if it wants to know', async () => {
    const german = await addContact(eyes.grace.customerId, {
      permissions: ['support'],
      notifications: ['ticket'],
      language: 'de',
    });
    const of = async () => (await sent('ticket_reply')).filter(({ contactId }) => contactId === german);
    const { id } = await open(await startSession(german));
    await answer(id, { kind: 'note' });
    expect(await of()).toEqual([]);
    await answer(id);
    const [email, ...more] = await of();
    expect(more).toEqual([]);
    expect(email).toMatchObject({ language: 'de', subject: expect.stringMatching(/^AW: #\d+ La caldera/) });
    expect(email?.text).toContain(`/portal/tickets/${id}`);
    for (const change of [{ notifications: [] }, { permissions: [] }, { active: false }]) {
      const before = { notifications: ['ticket' as const], permissions: ['support' as const], active: true };
      await database()
        .update(contacts)
        .set({ ...before, ...change })
        .where(eq(contacts.id, german));
      await answer(id);
    }
    expect(await of()).toHaveLength(1);
  });

  it('tells the contact for whom staff open a ticket', async () => {
    await database()
      .update(contacts)
      .set({ notifications: ['ticket'] })
      .where(eq(contacts.id, eyes.joan.contactId));
    const { customerId, contactId } = eyes.joan;
    const form = { ...(await ticketForm()), customerId, contactId, assignedTo: null };
    const { number } = await inTx(openForCustomer, form);
    const [email] = (await sent('ticket_opened')).filter(({ subject }) => subject.startsWith(`#${number} `));
    expect(email).toMatchObject({ contactId });
  });
});
