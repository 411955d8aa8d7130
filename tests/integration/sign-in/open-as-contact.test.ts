import { and, eq, sql } from 'drizzle-orm';
import { beforeAll, describe, expect, it } from 'vitest';
import { database } from '@/db/client';
import { auditLog, contacts, customerAdmins, customers, sessions, staff } from '@/db/schema';
import { listSessions } from '@/lib/auth/list-sessions';
import { portalTransaction } from '@/lib/auth/portal-transaction';
import { endSession } from '@/lib/auth/sessions';
import { readContactSession } from '@/lib/auth/signed-in-contact';
import type { Contact } from '@/lib/auth/viewers';
import { deleteContact } from '@/lib/contacts/delete-contact';
import { getContact } from '@/lib/contacts/get-contact';
import { openAsContact } from '@/lib/contacts/open-as-contact';
import { setContactActive } from '@/lib/contacts/set-contact-active';
import { tidyUp } from '@/lib/jobs/tidy-up';
import { endOtherSessions } from '@/lib/portal/end-sessions';
import { updateProfile } from '@/lib/portal/update-profile';
import { eraseContact } from '@/lib/privacy/erase-contact';
import { signIn } from '@/lib/sign-in/sign-in';
import { setStaffActive } from '@/lib/staff/set-staff-active';
import { testDatabase } from '../../support/database.ts';
import { addCompany, addPerson, CLIENT, counts, customerOf, PASSWORD, viewerOf } from './people';

await testDatabase();
beforeAll(addCompany);

const ALL = ['contacts:open', 'customers:view', 'customers:edit', 'customers:delete', 'staff:edit'] as const;

/** An administrator who has opened the customer area as a contact. */
async function opened() {
  const contact = await addPerson('contact');
  const viewer = await viewerOf(await addPerson('staff', { role: 'administrator' }), ...ALL);
  return { contact, viewer, session: await open(viewer, contact.id) };
}

const open = (viewer: Awaited<ReturnType<typeof viewerOf<typeof ALL>>>, id: string, replaces?: string) =>
  database().transaction((tx) => openAsContact(tx, viewer, CLIENT, { id }, replaces ?? null));

/** What the audit log says of a contact, in order. */
const told = (contactId: string) =>
  database()
    .select({
      action: auditLog.action,
      by: auditLog.actorName,
      kind: auditLog.actorKind,
      as: auditLog.actorAs,
    })
    .from(auditLog)
    .where(and(eq(auditLog.subjectId, contactId), eq(auditLog.subjectKind, 'contact')))
    .orderBy(auditLog.id);

const actions = async (contactId: string) => (await told(contactId)).map(({ action }) => action);

describe('the customer area opened as a contact', () => {
  it('shows what the contact sees, and who looks, for an hour at most', async () => {
    const { contact, viewer, session } = await opened();
    const seen = await readContactSession(database(), session);
    expect(seen).toMatchObject({ id: contact.id, opened: { by: { id: viewer.id } } });
    const minutes = ((seen?.opened?.until.getTime() ?? 0) - Date.now()) / 60_000;
    expect(minutes).toBeGreaterThan(0);
    expect(minutes).toBeLessThanOrEqual(61);
    expect(await told(contact.id)).toEqual([
      { action: 'contact.opened', by: 'Ana Ruiz', kind: 'staff', as: null },
    ]);
  });

  it('never outlasts the session of who opened it', async () => {
    const contact = await addPerson('contact');
    const viewer = await viewerOf(await addPerson('staff', { role: 'administrator' }), ...ALL);
    const soon = new Date(Date.now() + 600_000);
    await database().update(sessions).set({ expiresAt: soon }).where(eq(sessions.id, viewer.sessionId));
    const session = await open(viewer, contact.id);
    expect((await readContactSession(database(), session))?.opened?.until).toEqual(soon);
  });

  it('is no session of the contact: not listed, not its last sign-in, not ended by it', async () => {
    const { contact, viewer, session } = await opened();
    expect((await getContact(viewer, contact.id))?.lastSignIn).toBeNull();
    const own = await signIn('contact', CLIENT, { email: contact.email, password: PASSWORD });
    const listed = await portalTransaction(own, async (tx, person) => {
      const found = await listSessions(tx, 'contact', person);
      await endOtherSessions(tx, person as Contact<'always'>);
      return found;
    });
    expect(listed?.map(({ id }) => id)).toEqual([own]);
    expect(await counts('contact', session)).toBe(true);
    expect((await readContactSession(database(), own))?.opened).toBeNull();
  });

  it('writes down who did something in it, and as whom', async () => {
    const { contact, session } = await opened();
    const profile = { firstName: 'Eva', lastName: 'Sol', position: null, phone: null, language: null };
    await portalTransaction(session, (tx, person) =>
      updateProfile(tx, person as Contact<'always'>, { ...profile, direction: null, version: 1 }),
    );
    expect((await told(contact.id)).at(-1)).toEqual({
      ...{ action: 'contact.updated', by: 'Ana Ruiz', kind: 'staff', as: 'Ana Ruiz' },
    });
  });

  it.each([
    ['it is ended', ({ session }) => database().transaction((tx) => endSession(tx, session))],
    ['staff sign out', ({ viewer }) => database().transaction((tx) => endSession(tx, viewer.sessionId))],
    [
      'the contact is deactivated',
      ({ viewer, contact }) =>
        database().transaction((tx) => setContactActive(tx, viewer, { id: contact.id, active: false })),
    ],
    [
      'staff are deactivated',
      async ({ viewer }) => {
        const other = await viewerOf(await addPerson('staff', { role: 'administrator' }), ...ALL);
        await database().transaction((tx) => setStaffActive(tx, other, { id: viewer.id, active: false }));
      },
    ],
    [
      'it has lasted its time',
      async ({ session }) => {
        const past = sql`now() - interval '1 minute'`;
        await database()
          .update(sessions)
          .set({ createdAt: past, expiresAt: past })
          .where(eq(sessions.id, session));
        await tidyUp();
        await tidyUp();
      },
    ],
    [
      'they open another contact',
      async ({ viewer }) => void (await open(viewer, (await addPerson('contact')).id)),
    ],
  ] as [string, (made: Awaited<ReturnType<typeof opened>>) => Promise<unknown>][])(
    'ends at once when %s, once in the audit log',
    async (_when, end) => {
      const made = await opened();
      await end(made);
      expect(await counts('contact', made.session)).toBe(false);
      const ended = (await actions(made.contact.id)).filter((action) => action === 'contact.closed');
      expect(ended).toHaveLength(1);
    },
  );

  it('ends at once for who may not see the customer any more, and is refused to them', async () => {
    const { contact, viewer, session } = await opened();
    await database().update(staff).set({ role: 'representative' }).where(eq(staff.id, viewer.id));
    expect(await counts('contact', session)).toBe(false);
    const now = { ...viewer, role: 'representative' as const };
    await expect(open(now, contact.id)).rejects.toThrow('not_found');
    const customerId = await customerOf(contact.id);
    await database().insert(customerAdmins).values({ customerId, staffId: viewer.id });
    expect(await counts('contact', session)).toBe(true);
  });

  it('is refused of who cannot sign in', async () => {
    const { contact, viewer } = await opened();
    const customerId = await customerOf(contact.id);
    await database().update(customers).set({ active: false }).where(eq(customers.id, customerId));
    await expect(open(viewer, contact.id)).rejects.toThrow('contact_inactive');
    await database().update(customers).set({ active: true }).where(eq(customers.id, customerId));
    await database().update(contacts).set({ active: false }).where(eq(contacts.id, contact.id));
    await expect(open(viewer, contact.id)).rejects.toThrow('contact_inactive');
  });

  it('takes the place of what the browser had open as a contact', async () => {
    const { contact, viewer } = await opened();
    const own = await signIn('contact', CLIENT, { email: contact.email, password: PASSWORD });
    await open(viewer, contact.id, own);
    expect(await counts('contact', own)).toBe(false);
  });

  it('leaves its end in the audit log of a contact that is deleted or erased, and no name there of who was erased', async () => {
    const first = await opened();
    await database().transaction((tx) =>
      deleteContact(tx, first.viewer, { id: first.contact.id, nextPrimaryId: null }),
    );
    expect(await actions(first.contact.id)).toEqual(['contact.opened', 'contact.closed', 'contact.deleted']);

    const second = await opened();
    await database().transaction((tx) => eraseContact(tx, second.viewer, { id: second.contact.id }));
    const entries = await database()
      .select({ action: auditLog.action, subject: auditLog.subjectName })
      .from(auditLog)
      .where(eq(auditLog.subjectId, second.contact.id))
      .orderBy(auditLog.id);
    expect(entries.map(({ action }) => action)).toEqual([
      'contact.opened',
      'contact.closed',
      'contact.erased',
    ]);
    expect(entries.map(({ subject }) => subject)).toEqual(['', '', '']);
  });
});
