import { and, desc, eq, sql } from 'drizzle-orm';
import { beforeAll, describe, expect, it } from 'vitest';
import { database } from '@/db/client';
import { auditLog, contacts, customers, documentComments, emails } from '@/db/schema';
import { checkInput } from '@/lib/actions/check-input';
import { portalTransaction } from '@/lib/auth/portal-transaction';
import type { Contact, PortalPermission } from '@/lib/auth/viewers';
import { commentAsStaff } from '@/lib/comments/comment-as-staff';
import { commentAsContact, commentByLink } from '@/lib/comments/comment-by-customer';
import { linkComments } from '@/lib/comments/link-comments';
import { listComments } from '@/lib/comments/list-comments';
import { CommentByLink, CommentInput } from '@/lib/comments/schemas';
import { staffComments } from '@/lib/comments/staff-comments';
import { MODULE_OF } from '@/lib/documents/module-of';
import type { DocumentKind } from '@/lib/documents/states';
import { openLink } from '@/lib/mail/secret-link';
import { testDatabase } from '../../support/database';
import { administrator, customer, proposal } from '../../support/sales-company';
import { addContact, addDraft, addIssued, signIn, theSeller } from '../portal/people';
import { aRepresentative, client, refusal } from '../proposals/proposals';
import { copiedLink, mailedLink, tokenOf } from '../public-links/links';

await testDatabase();
beforeAll(theSeller);

const KINDS = ['estimate', 'invoice', 'credit_note', 'proposal'] as const;
type Viewer = Contact<PortalPermission>;

const partOf = (kind: DocumentKind) => (kind === 'proposal' ? proposal() : {});

/** A German customer with a document, a contact who may see its kind, and a colleague who may see all but that. */
async function world(kind: DocumentKind) {
  const customerId = await customer({ language: 'de' });
  const all = ['invoices', 'estimates', 'proposals'] as const;
  const may = MODULE_OF[kind];
  const eva = await addContact(customerId, { primary: true, firstName: 'Eva', permissions: [may] });
  const tom = await addContact(customerId, {
    firstName: 'Tom',
    permissions: all.filter((each) => each !== may),
  });
  const id = await addIssued(customerId, kind, partOf(kind));
  return { customerId, id, eva, tom, viewer: await signIn(eva), without: await signIn(tom) };
}

/** As the action does it: under the portal's role, in one transaction. */
const write = (viewer: Viewer, kind: DocumentKind, id: string, body = 'Passt das so?') =>
  portalTransaction(viewer.sessionId, (tx, fresh) =>
    commentAsContact(tx, fresh as Viewer, kind, client, { id, body }),
  );

const reads = async (viewer: Viewer, id: string) =>
  (await portalTransaction(viewer.sessionId, (tx) => listComments(tx, id)))?.map(({ body }) => body);

const answer = async (kind: DocumentKind, id: string, body = 'Ja, gern.') => {
  const { viewer } = await theSeller();
  return database().transaction((tx) => commentAsStaff(tx, viewer, kind, { id, body }));
};

const mails = (id: string, template: string) =>
  database()
    .select()
    .from(emails)
    .where(and(eq(emails.documentId, id), eq(emails.template, template)))
    .orderBy(emails.id);

const count = (id: string) => database().$count(documentComments, eq(documentComments.documentId, id));

describe.each(KINDS)('below a document: %s', (kind) => {
  it('a contact writes, whoever looks after it is told in their language, and it is in the log', async () => {
    const { viewer: staff } = await theSeller();
    const { id, viewer, customerId } = await world(kind);
    await write(viewer, kind, id);
    expect(await reads(viewer, id)).toEqual(['Passt das so?']);
    const [comment] = await staffComments(staff, id);
    expect(comment).toMatchObject({ side: 'contact', author: 'Eva Hopper' });
    const told = await mails(id, `${kind}_commented`);
    expect(told).toMatchObject([{ staffId: staff.id, language: 'es' }]);
    expect(told[0]?.text).toContain('Passt das so?');
    expect(told[0]?.text).toMatch(new RegExp(`/admin/[a-z-]+/${id}`));
    const [entry] = await database()
      .select()
      .from(auditLog)
      .where(eq(auditLog.subjectId, id))
      .orderBy(desc(auditLog.id))
      .limit(1);
    expect(entry).toMatchObject({
      ...{ action: `${kind}.commented`, actorKind: 'contact', actorId: viewer.id, customerId },
      ip: client.ip,
    });
  });

  it('staff answer, to who wrote or was sent it, in the customer’s language and with a link that opens', async () => {
    const { id, viewer, customerId, eva } = await world(kind);
    const quiet = await addContact(customerId, { permissions: [MODULE_OF[kind]] });
    await answer(kind, id);
    expect(await mails(id, `${kind}_comment`)).toEqual([]);
    await write(viewer, kind, id);
    await answer(kind, id, 'Ja, gern.\n\nBis morgen.');
    const sent = await mails(id, `${kind}_comment`);
    expect(sent).toMatchObject([{ contactId: eva, language: 'de' }]);
    expect(sent[0]?.text).toContain('Bis morgen.');
    expect(sent[0]?.contactId).not.toBe(quiet);
    expect(await reads(viewer, id)).toEqual(['Ja, gern.', 'Passt das so?', 'Ja, gern.\n\nBis morgen.']);
    // Who wrote and may see it no more hears nothing.
    await database().update(contacts).set({ permissions: [] }).where(eq(contacts.id, eva));
    await answer(kind, id);
    expect(await mails(id, `${kind}_comment`)).toHaveLength(1);
  });

  it('nobody reads or writes without its permission, nor of another customer, nor once inactive', async () => {
    const { id, viewer, without, eva } = await world(kind);
    await write(viewer, kind, id);
    const foreign = (await world(kind)).viewer;
    for (const each of [without, foreign]) {
      expect(await refusal(write(each, kind, id))).toBe('not_found');
      expect(await reads(each, id)).toEqual([]);
    }
    const other = KINDS.find((each) => MODULE_OF[each] === MODULE_OF[kind] && each !== kind);
    if (other) expect(await refusal(write(viewer, other, id))).toBe('not_found');
    await database().update(contacts).set({ active: false }).where(eq(contacts.id, eva));
    expect(await write(viewer, kind, id)).toBeNull();
    expect(await portalTransaction(viewer.sessionId, (tx) => listComments(tx, id))).toBeNull();
    expect(await count(id)).toBe(1);
  });

  it('a draft has none', async () => {
    const { customerId, viewer } = await world(kind);
    const draft = await addDraft(customerId, kind, partOf(kind));
    expect(await refusal(write(viewer, kind, draft))).toBe('not_found');
    expect(await refusal(answer(kind, draft))).toBe('step_refused');
    expect(await count(draft)).toBe(0);
  });

  it('whoever holds a link reads and writes there, by their name, and nowhere else', async () => {
    const { id, eva, customerId } = await world(kind);
    const [contact] = await database().select().from(contacts).where(eq(contacts.id, eva));
    const hers = await mailedLink(id, { id: eva, email: contact?.email ?? '' });
    const anyone = await copiedLink(id, kind);
    const other = await addIssued(customerId, kind, partOf(kind));
    await answer(kind, other, 'Etwas anderes.');
    await commentByLink(client, { token: hers, body: 'Von Eva.' });
    expect(await refusal(commentByLink(client, { token: anyone, body: 'Von wem?' }))).toBe('required');
    await commentByLink(client, { token: anyone, body: 'Von Jan.', name: 'Jan' });
    for (const token of [hers, anyone]) {
      expect((await linkComments(token)).map(({ author, body }) => [author, body])).toEqual([
        ['Eva Hopper', 'Von Eva.'],
        ['Jan', 'Von Jan.'],
      ]);
    }
    await database().update(contacts).set({ permissions: [] }).where(eq(contacts.id, eva));
    expect(await refusal(commentByLink(client, { token: hers, body: 'Noch da?' }))).toBe('link_ended');
    expect(await linkComments(hers)).toEqual([]);
    await database().update(customers).set({ active: false }).where(eq(customers.id, customerId));
    expect(await refusal(commentByLink(client, { token: anyone, body: 'Hier?', name: 'Jan' }))).toBe(
      'answer_refused',
    );
    expect(await count(id)).toBe(2);
  });

  it('a representative answers below documents of their own customers alone', async () => {
    const { id, customerId } = await world(kind);
    const say = async (viewer: ReturnType<typeof aRepresentative>) => {
      const representative = await viewer;
      return database().transaction((tx) => commentAsStaff(tx, representative, kind, { id, body: 'Hola' }));
    };
    expect(await refusal(say(aRepresentative()))).toBe('not_found');
    expect(await refusal(say(aRepresentative(customerId)))).toBe('done');
    expect(await count(id)).toBe(1);
  });
});

it('is told to the colleague to whom a document is assigned', async () => {
  const { id, viewer } = await world('invoice');
  const colleague = await administrator();
  await database().execute(sql`update documents set assigned_to = ${colleague.id} where id = ${id}`);
  await write(viewer, 'invoice', id);
  expect(await mails(id, 'invoice_commented')).toMatchObject([{ staffId: colleague.id }]);
});

it('leads by the link of its email to that document alone', async () => {
  const { id, viewer } = await world('invoice');
  await write(viewer, 'invoice', id);
  await answer('invoice', id);
  const [email] = await mails(id, 'invoice_comment');
  const token = tokenOf((email?.secret && openLink(email.secret, email.key)) ?? '');
  expect((await linkComments(token)).map(({ body }) => body)).toEqual(['Passt das so?', 'Ja, gern.']);
});

it.each([
  ['nothing', '  \n ', 'required'],
  ['more than fits', 'x'.repeat(5001), 'too_long'],
  ['a megabyte', 'x'.repeat(1_048_576), 'too_long'],
  ['a text that runs backwards', 'Hi \u202eolleh', 'text_direction_marks'],
  ['control characters', 'Hi\0there', 'text_control_characters'],
])('is refused at its field: %s', (_, body, code) => {
  const id = crypto.randomUUID();
  const fields = { body: code === 'too_long' ? { code, params: { max: 5000 } } : { code } };
  for (const check of [
    () => checkInput(CommentInput, { id, body }),
    () => checkInput(CommentByLink, { token: 'x', body }),
  ])
    expect(check).toThrow(expect.objectContaining({ fields }));
});
