import { eq } from 'drizzle-orm';
import { beforeAll, describe, expect, it } from 'vitest';
import { database, type Tx } from '@/db/client';
import { accessLinks, contacts, emails } from '@/db/schema';
import { checkInput } from '@/lib/actions/check-input';
import type { Permission } from '@/lib/auth/permissions';
import { startSession } from '@/lib/auth/sessions';
import { readContactSession } from '@/lib/auth/signed-in-contact';
import type { Staff } from '@/lib/auth/viewers';
import { addContact } from '@/lib/contacts/add-contact';
import { deleteContact } from '@/lib/contacts/delete-contact';
import { getContact } from '@/lib/contacts/get-contact';
import { listContacts } from '@/lib/contacts/list-contacts';
import { makePrimary } from '@/lib/contacts/make-primary';
import { notificationsFor } from '@/lib/contacts/notifications';
import { AddContact, UpdateContact } from '@/lib/contacts/schemas';
import { sendInvitationAgain, sendPasswordReset } from '@/lib/contacts/send-access-link';
import { setContactActive } from '@/lib/contacts/set-contact-active';
import { updateContact } from '@/lib/contacts/update-contact';
import { testDatabase } from '../../support/database';
import { codes, companyAndStaff, contactForm, create, customerForm, refusal } from './forms';

await testDatabase();
let viewer: Staff<Permission>;
beforeAll(async () => {
  viewer = await companyAndStaff();
});

const run = <Data>(work: (tx: Tx) => Promise<Data>) => database().transaction(work);

const add = (customerId: string, change: Parameters<typeof contactForm>[0] = {}) =>
  run((tx) =>
    addContact(
      tx,
      viewer,
      checkInput(AddContact, {
        customerId,
        submissionId: crypto.randomUUID(),
        contact: contactForm(change),
      }),
    ),
  );

async function companyWithTwo() {
  const { id, contactId } = await create(viewer, customerForm());
  return { customerId: id, first: contactId ?? '', second: (await add(id)).id };
}

const primaries = async (customerId: string) =>
  (await listContacts(viewer, customerId)).filter(({ primary }) => primary).map(({ id }) => id);

const openLinks = async (contactId: string) =>
  (await database().select().from(accessLinks).where(eq(accessLinks.contactId, contactId))).filter(
    ({ revokedAt, usedAt }) => !revokedAt && !usedAt,
  );

const edit = async (id: string, change: object) => {
  const contact = await run(async (tx) => (await tx.select().from(contacts).where(eq(contacts.id, id)))[0]);
  const input = checkInput(UpdateContact, { ...contact, ...change });
  return await run((tx) => updateContact(tx, viewer, input));
};

describe('the primary contact', () => {
  it('is the first one, also of a company that began without', async () => {
    const { id } = await create(viewer, customerForm({ contact: null }));
    const [one, two] = [await add(id), await add(id)];
    expect(await primaries(id)).toEqual([one.id]);
    await run((tx) => makePrimary(tx, viewer, { id: two.id }));
    expect(await primaries(id)).toEqual([two.id]);
  });

  it('is one, whoever is made it at the same time', async () => {
    const { customerId, first, second } = await companyWithTwo();
    await Promise.all([second, first, second].map((id) => run((tx) => makePrimary(tx, viewer, { id }))));
    expect(await primaries(customerId)).toHaveLength(1);
  });

  it('is one when two first contacts are added at once', async () => {
    const { id } = await create(viewer, customerForm({ contact: null }));
    await Promise.all([add(id), add(id)]);
    expect(await primaries(id)).toHaveLength(1);
  });

  it('is deleted only with a choice of the next', async () => {
    const { customerId, first, second } = await companyWithTwo();
    const stranger = (await companyWithTwo()).first;
    for (const nextPrimaryId of [null, first, stranger]) {
      const error = await refusal(() => run((tx) => deleteContact(tx, viewer, { id: first, nextPrimaryId })));
      expect(codes(error.fields)).toEqual({ nextPrimaryId: 'choose_primary' });
    }
    await run((tx) => deleteContact(tx, viewer, { id: first, nextPrimaryId: second }));
    expect(await primaries(customerId)).toEqual([second]);
    await run((tx) => deleteContact(tx, viewer, { id: second, nextPrimaryId: null }));
    expect(await listContacts(viewer, customerId)).toEqual([]);
  });

  it('of a person cannot be deleted', async () => {
    const { contactId } = await create(viewer, customerForm({ company: '' }));
    const input = { id: contactId ?? '', nextPrimaryId: null };
    const error = await refusal(() => run((tx) => deleteContact(tx, viewer, input)));
    expect(error.code).toBe('person_has_one_contact');
  });
});

describe('an edit of a contact', () => {
  it('is told when it is stale', async () => {
    const { first } = await companyWithTwo();
    await edit(first, { firstName: 'Marta' });
    const error = await refusal(() => edit(first, { firstName: 'Sonia', version: 1 }));
    expect([error.code, error.details]).toMatchObject(['stale', { firstName: 'Marta', version: 2 }]);
  });

  it('ends the links that went to another email, and no others', async () => {
    const { first, second } = await companyWithTwo();
    await edit(first, { position: 'Gerente' });
    expect(await openLinks(first)).toHaveLength(1);
    await edit(first, { email: `nuevo-${first}@example.com` });
    expect([await openLinks(first), (await openLinks(second)).length]).toEqual([[], 1]);
  });

  it('refuses the email of another contact at its field', async () => {
    const { first, second } = await companyWithTwo();
    const other = await getContact(viewer, second);
    const error = await refusal(() => edit(first, { email: other?.email.toUpperCase() }));
    expect(codes(error.fields)).toEqual({ email: 'email_taken' });
  });
});

describe('the way in', () => {
  it('closes at once for a contact that is made inactive, and no link is sent to it', async () => {
    const { first } = await companyWithTwo();
    const client = { ip: null, userAgent: null };
    const session = await run((tx) => startSession(tx, 'contact', first, client));
    expect(await readContactSession(database(), session)).not.toBeNull();
    await run((tx) => setContactActive(tx, viewer, { id: first, active: false }));
    expect(await readContactSession(database(), session)).toBeNull();
    const error = await refusal(() => run((tx) => sendInvitationAgain(tx, viewer, { id: first })));
    expect(error.code).toBe('contact_inactive');
    await run((tx) => setContactActive(tx, viewer, { id: first, active: true }));
    expect(await readContactSession(database(), session)).toBeNull();
  });

  it('is sent again with a new link, the old one ended', async () => {
    const { first } = await companyWithTwo();
    const [before] = await openLinks(first);
    await run((tx) => sendInvitationAgain(tx, viewer, { id: first }));
    const now = await openLinks(first);
    expect(now).toHaveLength(1);
    expect(now[0]?.id).not.toBe(before?.id);
    const sent = await database().select().from(emails).where(eq(emails.contactId, first));
    expect(sent.map(({ template }) => template).sort()).toEqual(['set_password', 'welcome']);
  });

  it('is reset for who has a password, and for nobody else', async () => {
    const { first, customerId } = await companyWithTwo();
    const without = await refusal(() => run((tx) => sendPasswordReset(tx, viewer, { id: first })));
    expect(without.code).toBe('contact_without_password');
    const access = { kind: 'password', password: 'una frase bastante larga' } as const;
    const { id } = await add(customerId, { access, sendWelcome: false });
    await run((tx) => sendPasswordReset(tx, viewer, { id }));
    const sent = await database().select().from(emails).where(eq(emails.contactId, id));
    expect(sent.map(({ template, secret }) => [template, secret !== null])).toEqual([
      ['contact_password_reset', true],
    ]);
  });
});

it('the email flags of a new contact follow its permissions', () => {
  expect(notificationsFor(['invoices', 'support'])).toEqual(['invoice', 'credit_note', 'ticket']);
  expect(notificationsFor([])).toEqual([]);
});
