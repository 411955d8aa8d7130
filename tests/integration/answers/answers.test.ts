import { eq, sql } from 'drizzle-orm';
import { beforeAll, describe, expect, it } from 'vitest';
import { database } from '@/db/client';
import { auditLog, contacts, customers, documentAnswers, documents, emails, staff } from '@/db/schema';
import { answerAsContact } from '@/lib/answers/answer-as-contact';
import { acceptByLink, declineByLink } from '@/lib/answers/answer-by-link';
import { answerDocument } from '@/lib/answers/answer-document';
import { documentAnswer } from '@/lib/answers/document-answer';
import { portalTransaction } from '@/lib/auth/portal-transaction';
import type { Contact } from '@/lib/auth/viewers';
import { addDays } from '@/lib/dates/day';
import { testDatabase } from '../../support/database';
import { companyToday, customer } from '../../support/sales-company';
import { addContact, addDraft, addIssued, signIn, theSeller } from '../portal/people';
import { copiedLink, mailedLink } from '../public-links/links';

await testDatabase();
beforeAll(theSeller);

const client = { ip: '192.0.2.7', userAgent: null };
const who = { name: 'Eva Ruiz', email: 'eva@else.example' };

/** An estimate that waits for an answer, its contact and a link for whoever holds it. */
async function estimate(changes = {}) {
  const customerId = await customer();
  const contactId = await addContact(customerId, { primary: true });
  const id = await addIssued(customerId, 'estimate', changes);
  return { customerId, contactId, id, token: await copiedLink(id, 'estimate') };
}

/** A link of the contact's own. */
async function ownLink(id: string, contactId: string) {
  const [contact] = await database().select().from(contacts).where(eq(contacts.id, contactId));
  return mailedLink(id, { id: contactId, email: contact?.email ?? '' });
}

const row = async (id: string) =>
  (await database().select().from(documents).where(eq(documents.id, id)))[0] ?? expect.fail(id);

const answerOf = async (id: string) => documentAnswer((await theSeller()).viewer, id);

async function answerInPortal(contactId: string, documentId: string, answer: 'accepted' | 'declined') {
  const { sessionId } = await signIn(contactId);
  return portalTransaction(sessionId, (tx, viewer) =>
    answerAsContact(tx, viewer as Contact<'estimates'>, 'estimate', client, {
      documentId,
      answer,
      reason: null,
    }),
  );
}

const told = (documentId: string) =>
  database().select().from(emails).where(eq(emails.documentId, documentId)).orderBy(emails.id);

const refusal = (promise: Promise<unknown>) => promise.then(() => 'done').catch((error) => error.code);

describe('an answer', () => {
  it('by a link is kept with name, email, time and address, and told to staff', async () => {
    const { viewer } = await theSeller();
    const { id, token } = await estimate();
    await acceptByLink(client, { token, ...who });
    expect(await row(id)).toMatchObject({ acceptedAt: expect.any(Date), declinedAt: null, version: 3 });
    expect(await answerOf(id)).toMatchObject({ answer: 'accepted', ...who, ip: client.ip, contactId: null });
    const [entry] = await database()
      .select()
      .from(auditLog)
      .where(sql`subject_id = ${id} and action = 'estimate.accepted'`);
    expect(entry).toMatchObject({ actorKind: 'contact', actorName: who.name, ip: client.ip });
    const [email] = await told(id);
    expect(email).toMatchObject({ template: 'estimate_accepted', staffId: viewer.id, language: 'es' });
    expect(email?.subject).toContain('Talleres Mendoza, S.A.');
    expect(email?.text).toContain('Eva Ruiz');
    expect(email?.text).toContain(`https://crm.example.com/admin/estimates/${id}`);
  });

  it('with a reason declines, by the contact whose link it is', async () => {
    const { id, contactId } = await estimate();
    await declineByLink(client, { token: await ownLink(id, contactId), reason: 'Too dear.' });
    expect(await answerOf(id)).toMatchObject({ answer: 'declined', name: 'Grace Hopper', contactId });
    expect((await told(id))[0]?.text).toContain('Too dear.');
  });

  it('in the customer area is the contact’s own', async () => {
    const { id, contactId } = await estimate();
    await answerInPortal(contactId, id, 'accepted');
    expect(await answerOf(id)).toMatchObject({ answer: 'accepted', name: 'Grace Hopper', contactId });
  });

  it('sent twice is one; the other answer comes too late', async () => {
    const { id, token } = await estimate();
    await acceptByLink(client, { token, ...who });
    const first = await answerOf(id);
    await acceptByLink(client, { token, ...who });
    expect(await answerOf(id)).toEqual(first);
    expect(await refusal(declineByLink(client, { token, reason: null }))).toBe('answered_already');
    const another = { name: 'Tom', email: 'tom@else.example' };
    expect(await refusal(acceptByLink(client, { token, ...another }))).toBe('answered_already');
    expect(await told(id)).toHaveLength(1);
  });

  it('of many at once is one', async () => {
    const { id, token, contactId } = await estimate();
    const own = await ownLink(id, contactId);
    const done = await Promise.all([
      ...Array.from({ length: 4 }, (_, at) =>
        refusal(acceptByLink(client, { token, name: `P${at}`, email: `p${at}@else.example` })),
      ),
      ...Array.from({ length: 4 }, (_, at) =>
        refusal(declineByLink(client, { token: own, reason: `${at}` })),
      ),
      refusal(answerInPortal(contactId, id, 'accepted')),
    ]);
    const { answer } = (await answerOf(id)) ?? expect.fail('no answer');
    const { acceptedAt, declinedAt } = await row(id);
    expect([acceptedAt !== null, declinedAt !== null]).toEqual([
      answer === 'accepted',
      answer === 'declined',
    ]);
    // The same contact's same answer is the same form once more.
    expect(done.filter((each) => each !== 'answered_already').length).toBeLessThanOrEqual(4);
    expect(await told(id)).toHaveLength(1);
    expect(
      await database().select().from(documentAnswers).where(eq(documentAnswers.documentId, id)),
    ).toHaveLength(1);
  });
});

describe('no answer', () => {
  it('is taken after the last day', async () => {
    const { id } = await estimate({ dueDate: companyToday() });
    const person = { ...who, contactId: null };
    const given = { documentId: id, answer: 'accepted', person, reason: null, ip: null } as const;
    const onDay = (day: string) =>
      database().transaction((tx) =>
        answerDocument(tx, { ...given, kind: 'estimate' }, new Date(`${day}T12:00:00Z`)),
      );
    expect(await refusal(onDay(addDays(companyToday(), 1)))).toBe('answer_expired');
    expect(await refusal(onDay(companyToday()))).toBe('done');
  });

  it('is taken from an inactive customer', async () => {
    const { id, customerId, token } = await estimate();
    await database().update(customers).set({ active: false }).where(eq(customers.id, customerId));
    expect(await refusal(acceptByLink(client, { token, ...who }))).toBe('answer_refused');
    expect((await row(id)).acceptedAt).toBeNull();
  });

  it('is taken by a link that opens nothing, or an invoice', async () => {
    const { id, contactId, customerId } = await estimate();
    const own = await ownLink(id, contactId);
    await database()
      .update(contacts)
      .set({ permissions: ['invoices'] })
      .where(eq(contacts.id, contactId));
    expect(await refusal(acceptByLink(client, { token: own, ...who }))).toBe('link_ended');
    expect(await refusal(acceptByLink(client, { token: 'x', ...who }))).toBe('link_ended');
    const invoice = await copiedLink(await addIssued(customerId, 'invoice'));
    expect(await refusal(acceptByLink(client, { token: invoice, ...who }))).toBe('link_ended');
  });

  it('is taken in the customer area for what the contact does not see', async () => {
    const { customerId, contactId } = await estimate();
    const other = await estimate();
    for (const id of [
      other.id,
      await addDraft(customerId, 'estimate'),
      await addIssued(customerId, 'invoice'),
    ]) {
      expect(await refusal(answerInPortal(contactId, id, 'accepted'))).toBe('not_found');
    }
  });

  it('is taken without end from one address', async () => {
    const { token } = await estimate();
    const from = { ip: '192.0.2.99', userAgent: null };
    for (let tries = 0; tries < 30; tries += 1) await refusal(acceptByLink(from, { token: 'x', ...who }));
    expect(await refusal(acceptByLink(from, { token, ...who }))).toBe('too_many_tries');
  });
});

describe('an answer stays', () => {
  it('whoever writes', async () => {
    const { id, token } = await estimate();
    await acceptByLink(client, { token, ...who });
    for (const change of [
      sql`update documents set accepted_at = null where id = ${id}`,
      sql`update documents set accepted_at = now() + interval '1 day' where id = ${id}`,
      sql`update documents set accepted_at = null, declined_at = now() where id = ${id}`,
      sql`update document_answers set name = 'Tom' where document_id = ${id}`,
      sql`delete from document_answers where document_id = ${id}`,
    ]) {
      const error = await database()
        .execute(change)
        .catch((thrown) => thrown);
      expect(String(error.cause)).toMatch(/has been answered|stays as it was given/);
    }
  });
});

it('is told to the administrators where nobody else looks after the estimate', async () => {
  const { id, token } = await estimate();
  await database().update(documents).set({ createdBy: null }).where(eq(documents.id, id));
  await database()
    .insert(staff)
    .values([
      { email: 'boss@clavel.example', firstName: 'Boss', role: 'administrator' },
      { email: 'gone@clavel.example', firstName: 'Gone', role: 'administrator', active: false },
    ]);
  await acceptByLink(client, { token, ...who });
  const to = (await told(id)).map(({ toEmail }) => toEmail);
  expect(to).toContain('boss@clavel.example');
  expect(to).not.toContain('gone@clavel.example');
});
