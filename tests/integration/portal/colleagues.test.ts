import { and, eq } from 'drizzle-orm';
import { beforeAll, describe, expect, it } from 'vitest';
import { database } from '@/db/client';
import { auditLog, contacts, credentials, emails, settings } from '@/db/schema';
import { DomainError } from '@/lib/actions/errors';
import { portalChange, portalTransaction } from '@/lib/auth/portal-transaction';
import { grantContact } from '@/lib/auth/require-contact';
import { readContactSession } from '@/lib/auth/signed-in-contact';
import type { Contact } from '@/lib/auth/viewers';
import { makePrimary } from '@/lib/contacts/make-primary';
import { addColleague } from '@/lib/portal/add-colleague';
import { listManagedContacts, managedContact } from '@/lib/portal/managed-contacts';
import { setColleagueActive } from '@/lib/portal/set-colleague-active';
import { updateColleague } from '@/lib/portal/update-colleague';
import { testDatabase } from '../../support/database';
import { lockWaitedFor } from '../../support/lock-waited-for';
import { customer } from '../../support/sales-company';
import { addContact, startSession, theSeller } from './people';

await testDatabase();

type Managing = Contact<'manages'>;
let staff: Awaited<ReturnType<typeof theSeller>>['viewer'];
let ours = '';
let theirs = '';
let session = '';
let primary = '';
let count = 0;

beforeAll(async () => {
  staff = (await theSeller()).viewer;
  await database().insert(settings).values({ key: 'primaryManagesContacts', value: true });
  ours = await customer({ company: 'Acme, S.L.' });
  theirs = await customer({ company: 'Otra, S.L.' });
  primary = await addContact(ours, { primary: true, permissions: ['estimates', 'support'] });
  session = await startSession(primary);
});

/** What the primary contact does, as an action does it. */
const manage = async <Result>(
  run: (tx: never, viewer: Managing, input: never) => Promise<Result>,
  input: unknown,
  as = session,
) =>
  portalChange(as, (tx, viewer) => {
    const allowed = grantContact(viewer, 'manages');
    if (!allowed) throw new DomainError('not_found');
    return run(tx as never, allowed, input as never);
  });

const person = (changes: object = {}) => {
  count += 1;
  return {
    firstName: 'Joan',
    lastName: 'Clarke',
    email: `joan${count}@acme.example`,
    position: null,
    phone: null,
    language: null,
    permissions: ['estimates'],
    notifications: ['estimate'],
    ...changes,
  };
};
const stored = async (id: string) =>
  (await database().select().from(contacts).where(eq(contacts.id, id)))[0] ?? expect.fail();
const viewerOf = async (as: string) => (await readContactSession(database(), as)) as Managing;

describe('a primary contact with the setting', () => {
  it('adds a colleague who is invited, with nothing that it does not hold itself', async () => {
    const wish = person({
      permissions: ['invoices', 'estimates'],
      notifications: ['invoice', 'estimate', 'ticket'],
    });
    const { id = '' } = (await manage(addColleague, wish)) ?? {};
    expect(await stored(id)).toMatchObject({
      customerId: ours,
      primary: false,
      permissions: ['estimates'],
      notifications: ['estimate', 'ticket'],
    });
    const sent = await database().select().from(emails).where(eq(emails.contactId, id));
    expect(sent).toMatchObject([{ template: 'set_password' }]);
    expect(await database().$count(credentials, eq(credentials.contactId, id))).toBe(0);
    const audit = and(eq(auditLog.subjectId, id), eq(auditLog.actorId, primary));
    expect(await database().$count(auditLog, audit)).toBe(1);
    const seen = await listManagedContacts(await viewerOf(session));
    expect(seen.map((each) => each.id)).toContain(id);
  });

  it('changes a colleague, but neither the email nor what only staff gave', async () => {
    const id = await addContact(ours, {
      email: 'ada@acme.example',
      permissions: ['invoices', 'estimates'],
      notifications: ['invoice', 'estimate'],
    });
    const { email: _, ...rest } = person({ firstName: 'Ada', permissions: ['support'], notifications: [] });
    const done = await manage(updateColleague, { ...rest, id, version: 1, email: 'mine@acme.example' });
    expect(done).toEqual({ id, version: 2 });
    expect(await stored(id)).toMatchObject({
      firstName: 'Ada',
      email: 'ada@acme.example',
      permissions: ['invoices', 'support'],
      notifications: ['invoice'],
    });
    await expect(manage(updateColleague, { ...rest, id, version: 1 })).rejects.toThrow('stale');
  });

  it('keeps a colleague out at once, and lets them in again', async () => {
    const id = await addContact(ours);
    const theirSession = await startSession(id);
    await manage(setColleagueActive, { id, active: false });
    expect(await readContactSession(database(), theirSession)).toBeNull();
    await manage(setColleagueActive, { id, active: true });
    expect(await stored(id)).toMatchObject({ active: true });
    expect(await readContactSession(database(), theirSession)).toBeNull();
  });

  it('reaches neither itself nor anybody of another customer', async () => {
    const stranger = await addContact(theirs, { primary: true });
    for (const id of [primary, stranger]) {
      const { email: _, ...rest } = person();
      await expect(manage(updateColleague, { ...rest, id, version: 1 })).rejects.toThrow('not_found');
      await expect(manage(setColleagueActive, { id, active: false })).rejects.toThrow('not_found');
      expect(await managedContact(await viewerOf(session), id)).toBeNull();
    }
    const seen = await listManagedContacts(await viewerOf(session));
    expect(seen.map((each) => each.id)).not.toContain(stranger);
  });

  it('is told of an email that is taken, whoever has it', async () => {
    const { email } = await stored(await addContact(theirs));
    await expect(manage(addColleague, person({ email }))).rejects.toMatchObject({
      fields: { email: { code: 'email_taken' } },
    });
  });

  it('manages nobody once staff have made another one the primary', async () => {
    const own = await customer({ company: 'Tercera, S.L.' });
    const first = await addContact(own, { primary: true });
    const second = await addContact(own);
    const held = await startSession(first);
    let late: Promise<unknown> = Promise.resolve();
    await database().transaction(async (tx) => {
      await makePrimary(tx, staff, { id: second });
      // Begun while that was not decided yet.
      late = expect(manage(addColleague, person(), held)).rejects.toThrow('not_found');
      await lockWaitedFor();
    });
    await late;
    expect(await viewerOf(held)).toMatchObject({ manages: false });
  });
});

it('is no right of a person, of others than the primary, nor without the setting', async () => {
  const colleague = await startSession(await addContact(ours));
  expect(await viewerOf(colleague)).toMatchObject({ manages: false });
  expect(await viewerOf(session)).toMatchObject({ manages: true });
  await database().update(settings).set({ value: false }).where(eq(settings.key, 'primaryManagesContacts'));
  expect(await viewerOf(session)).toMatchObject({ manages: false });
  // The database hides them as well.
  const seen = await portalTransaction(session, (tx) => tx.select({ id: contacts.id }).from(contacts));
  expect(seen).toEqual([{ id: primary }]);
});
