import { and, eq, inArray, sql } from 'drizzle-orm';
import { beforeAll, describe, expect, it } from 'vitest';
import { database } from '@/db/client';
import { auditLog, contacts, customers, emails, publicLinks } from '@/db/schema';
import type { Permission } from '@/lib/auth/permissions';
import { portalTransaction } from '@/lib/auth/portal-transaction';
import type { Contact, Staff } from '@/lib/auth/viewers';
import { commentAsStaff } from '@/lib/comments/comment-as-staff';
import { commentAsContact, commentByLink } from '@/lib/comments/comment-by-customer';
import { linkComments } from '@/lib/comments/link-comments';
import { listComments } from '@/lib/comments/list-comments';
import { CommentInput } from '@/lib/comments/schemas';
import { staffComments } from '@/lib/comments/staff-comments';
import { reviseProposal } from '@/lib/proposals/revise-proposal';
import { testDatabase } from '../../support/database';
import { customer } from '../../support/sales-company';
import { addContact, startSession, theSeller } from '../portal/people';
import { mailedLink } from '../public-links/links';
import { send, sending } from '../sending/sending';
import { aDraft, aRepresentative, client, issue, issued, refusal } from './proposals';

await testDatabase();
beforeAll(theSeller);

/** An issued one whose contact may see proposals. */
async function open() {
  const made = await issued();
  await permit(made.contactId, ['proposals']);
  return made;
}

const permit = (id: string, permissions: ('proposals' | 'invoices')[]) =>
  database().update(contacts).set({ permissions }).where(eq(contacts.id, id));

async function linkOf(documentId: string, contactId: string) {
  const [contact] = await database().select().from(contacts).where(eq(contacts.id, contactId));
  return mailedLink(documentId, contact ?? expect.fail('no contact'));
}

async function writeInPortal(contactId: string, id: string, body: string) {
  const sessionId = await startSession(contactId);
  const done = await portalTransaction(sessionId, (tx, viewer) =>
    commentAsContact(tx, viewer as Contact<'proposals'>, 'proposal', client, { id, body }),
  );
  return done ?? expect.fail('signed out');
}

const writeAsStaff = (viewer: Staff<Permission>, id: string, body: string) =>
  database().transaction((tx) => commentAsStaff(tx, viewer, 'proposal', { id, body }));

const said = async (id: string) =>
  (await staffComments((await theSeller()).viewer, id)).map(({ side, author, body }) => [side, author, body]);

/** The emails that told of comments, the oldest first. */
const told = (documentId: string) =>
  database()
    .select()
    .from(emails)
    .where(
      and(
        eq(emails.documentId, documentId),
        inArray(emails.template, ['proposal_comment', 'proposal_commented']),
      ),
    )
    .orderBy(emails.id);

describe('below a proposal', () => {
  it('a contact writes in the customer area; who looks after it is told, and it stands in its history', async () => {
    const { id, contactId, viewer } = await open();
    await writeInPortal(contactId, id, 'Is the tiling included?');
    expect(await said(id)).toEqual([['contact', 'Grace Hopper', 'Is the tiling included?']]);
    const [email, ...more] = await told(id);
    expect(more).toEqual([]);
    expect(email).toMatchObject({ template: 'proposal_commented', staffId: viewer.id });
    expect(email?.text).toContain('Is the tiling included?');
    expect(email?.text).toContain(`/admin/proposals/${id}`);
    const entries = await database()
      .select()
      .from(auditLog)
      .where(sql`subject_id = ${id} and action = 'proposal.commented'`);
    expect(entries).toMatchObject([{ actorKind: 'contact', actorId: contactId, ip: client.ip }]);
  });

  it('staff answer, and those are told who were sent it or wrote, with a link of their own, and nobody else', async () => {
    const { id, customerId, contactId, viewer } = await open();
    const add = (permissions: ('proposals' | 'invoices')[]) => addContact(customerId, { permissions });
    const [writer, bystander, barred] = [
      await add(['proposals']),
      await add(['proposals']),
      await add(['proposals']),
    ];
    await send('proposal', sending(id, [contactId, barred]));
    await writeInPortal(writer, id, 'And when?');
    await permit(barred, ['invoices']);
    await writeAsStaff(viewer, id, 'In March.');
    const answers = (await told(id)).filter(({ template }) => template === 'proposal_comment');
    expect(answers.map((email) => email.contactId).sort()).toEqual([contactId, writer].sort());
    expect(answers.map((email) => email.contactId)).not.toContain(bystander);
    for (const { text } of answers) expect(text).toContain('In March.');
    const links = await database()
      .select()
      .from(publicLinks)
      .where(and(eq(publicLinks.documentId, id), eq(publicLinks.contactId, writer)));
    expect(links).toHaveLength(1);
    expect((await said(id)).map(([side]) => side)).toEqual(['contact', 'staff']);
  });

  it('a link that is a contact’s says who writes; one that is nobody’s asks for a name', async () => {
    const { id, contactId, token } = await open();
    const own = await linkOf(id, contactId);
    await commentByLink(client, { token: own, body: 'Mine', name: 'Somebody Else' });
    expect(await refusal(commentByLink(client, { token, body: 'Whose?' }))).toBe('required');
    await commentByLink(client, { token, body: 'Passing by', name: 'Leo' });
    expect(await said(id)).toEqual([
      ['contact', 'Grace Hopper', 'Mine'],
      ['contact', 'Leo', 'Passing by'],
    ]);
    expect((await linkComments(token)).map(({ body }) => body)).toEqual(['Mine', 'Passing by']);
  });

  it('what was written is of that proposal alone, for whoever reads', async () => {
    const [one, two] = [await open(), await open()];
    await writeInPortal(one.contactId, one.id, 'Of the first');
    expect(await linkComments(two.token)).toEqual([]);
    const seen = await portalTransaction(await startSession(two.contactId), (tx) => listComments(tx, one.id));
    expect(seen).toEqual([]);
  });
});

describe('nothing is written below a proposal', () => {
  it('by a contact of another customer or without the permission, or past a link that ended', async () => {
    const { id, contactId, token } = await open();
    const stranger = await addContact(await customer(), { primary: true, permissions: ['proposals'] });
    expect(await refusal(writeInPortal(stranger, id, 'Hello'))).toBe('not_found');
    await permit(contactId, ['invoices']);
    expect(await refusal(writeInPortal(contactId, id, 'Hello'))).toBe('not_found');
    await database().update(publicLinks).set({ revokedAt: new Date() }).where(eq(publicLinks.documentId, id));
    expect(await refusal(commentByLink(client, { token, body: 'Hello', name: 'Leo' }))).toBe('link_ended');
    expect(await linkComments(token)).toEqual([]);
    expect(await said(id)).toEqual([]);
  });

  it('by staff who do not see its customer', async () => {
    const { id, customerId } = await open();
    expect(await refusal(writeAsStaff(await aRepresentative(), id, 'Hello'))).toBe('not_found');
    expect(await refusal(writeAsStaff(await aRepresentative(customerId), id, 'Hello'))).toBe('done');
  });

  it('that is a draft or has a newer version, or whose customer is inactive', async () => {
    const { viewer } = await theSeller();
    const draft = await aDraft();
    expect(await refusal(writeAsStaff(viewer, draft.id, 'Hello'))).toBe('step_refused');
    const old = await open();
    const next = await database().transaction((tx) => reviseProposal(tx, viewer, { id: old.id, version: 2 }));
    await issue(next.id);
    expect(await refusal(writeAsStaff(viewer, old.id, 'Hello'))).toBe('step_refused');
    expect(await refusal(writeInPortal(old.contactId, old.id, 'Hello'))).toBe('step_refused');
    const left = await open();
    await database().update(customers).set({ active: false }).where(eq(customers.id, left.customerId));
    const wrote = commentByLink(client, { token: left.token, body: 'Hello', name: 'Leo' });
    expect(await refusal(wrote)).not.toBe('done');
    expect(await said(left.id)).toEqual([]);
  });

  it('that is empty, too long, or of characters that cannot be seen', () => {
    const id = crypto.randomUUID();
    for (const body of ['', ' \n ', 'x'.repeat(5001), 'a\u0000b', 'a\u202eb']) {
      expect(CommentInput.safeParse({ id, body }).success, JSON.stringify(body.slice(0, 9))).toBe(false);
    }
    expect(CommentInput.parse({ id, body: ' Two\nlines ' }).body).toBe('Two\nlines');
  });
});
