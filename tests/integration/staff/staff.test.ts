import { and, eq } from 'drizzle-orm';
import { beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { database, type Tx } from '@/db/client';
import { attempts, auditLog, emails, staff } from '@/db/schema';
import { createAccessLink } from '@/lib/auth/access-links';
import type { Staff } from '@/lib/auth/viewers';
import { openLink } from '@/lib/mail/secret-link';
import { personOfLink, setPasswordByLink } from '@/lib/sign-in/set-password-by-link';
import { signIn } from '@/lib/sign-in/sign-in';
import { changePassword } from '@/lib/staff/change-password';
import { inviteStaff } from '@/lib/staff/invite-staff';
import { listStaff } from '@/lib/staff/list-staff';
import { InviteStaff, UpdateStaff } from '@/lib/staff/schemas';
import { sendStaffLink } from '@/lib/staff/send-access-email';
import { setStaffActive } from '@/lib/staff/set-staff-active';
import { updateStaff } from '@/lib/staff/update-staff';
import { testDatabase } from '../../support/database.ts';
import { addCompany, addPerson, CLIENT, counts, PASSWORD, viewerOf } from '../sign-in/people';

await testDatabase();
beforeAll(addCompany);
beforeEach(async () => {
  await database().delete(attempts);
  await database().update(staff).set({ active: false });
});

type Editor = Staff<'staff:edit' | 'staff:view' | 'account:edit'>;
const NEW = 'una contraseña mejor';

const administrator = async (): Promise<Editor> => {
  const person = await addPerson('staff', { role: 'administrator' });
  return viewerOf(person, 'staff:edit', 'staff:view', 'account:edit');
};
const inTransaction = <Result>(work: (tx: Tx) => Promise<Result>) => database().transaction(work);
const row = async (id: string) => (await database().select().from(staff).where(eq(staff.id, id)))[0];
const edited = async (id: string, change: Partial<UpdateStaff>) =>
  UpdateStaff.parse({ ...(await row(id)), ...change });

/** The token of the last email to somebody. */
async function tokenSentTo(email: string): Promise<string> {
  const [message] = await database()
    .select()
    .from(emails)
    .where(and(eq(emails.toEmail, email)))
    .orderBy(emails.id)
    .then((rows) => rows.slice(-1));
  const url = message?.secret ? openLink(message.secret, message.key) : null;
  return url?.split('/admin/password/')[1] ?? '';
}

describe('an invitation', () => {
  it('lets somebody set a password and come in with the role that was given', async () => {
    const viewer = await administrator();
    const input = InviteStaff.parse({
      submissionId: crypto.randomUUID(),
      firstName: 'Bo',
      lastName: '',
      email: 'Bo@Example.com',
      role: 'staff',
      language: '',
    });
    const { id } = await inTransaction((tx) => inviteStaff(tx, viewer, input));
    expect(await listStaff(viewer)).toContainEqual(
      expect.objectContaining({ id, hasPassword: false, active: true, lastSignIn: null }),
    );
    const session = await setPasswordByLink('staff', CLIENT, {
      token: await tokenSentTo('bo@example.com'),
      password: NEW,
    });
    expect(await counts('staff', session ?? '')).toBe(true);
    expect(await listStaff(viewer)).toContainEqual(
      expect.objectContaining({ id, hasPassword: true, lastSignIn: expect.any(Date) }),
    );
  });

  it('can be sent again, which ends the earlier one; with a password it becomes a reset', async () => {
    const viewer = await administrator();
    const person = await addPerson('staff', { password: null });
    const first = await inTransaction((tx) => createAccessLink(tx, 'invitation', 'staff', person.id));
    expect(await inTransaction((tx) => sendStaffLink(tx, viewer, person))).toEqual({ kind: 'invitation' });
    expect(await personOfLink('staff', first)).toBeNull();
    const token = await tokenSentTo(person.email);
    await setPasswordByLink('staff', CLIENT, { token, password: NEW });
    expect(await inTransaction((tx) => sendStaffLink(tx, viewer, person))).toEqual({ kind: 'reset' });
  });

  it('is not sent to somebody who is kept out', async () => {
    const viewer = await administrator();
    const person = await addPerson('staff');
    await inTransaction((tx) => setStaffActive(tx, viewer, { id: person.id, active: false }));
    await expect(inTransaction((tx) => sendStaffLink(tx, viewer, person))).rejects.toThrow('staff_inactive');
  });
});

describe('the last administrator', () => {
  it('cannot be deactivated or given another role, by nobody', async () => {
    const viewer = await administrator();
    await addPerson('staff', { role: 'staff' });
    const away = inTransaction((tx) => setStaffActive(tx, viewer, { id: viewer.id, active: false }));
    await expect(away).rejects.toThrow('last_administrator');
    const lower = await edited(viewer.id, { role: 'staff' });
    await expect(inTransaction((tx) => updateStaff(tx, viewer, lower))).rejects.toMatchObject({
      fields: { role: { code: 'last_administrator' } },
    });
  });

  it('is left over when all of them take each other’s role or access away at once', async () => {
    for (let round = 0; round < 5; round++) {
      await database().update(staff).set({ active: false });
      const all = await Promise.all(Array.from({ length: 4 }, administrator));
      const tries = all.flatMap((viewer, n) => {
        const other = all[(n + 1) % all.length] as Editor;
        return [
          inTransaction((tx) => setStaffActive(tx, viewer, { id: other.id, active: false })),
          edited(other.id, { role: 'staff' }).then((input) =>
            inTransaction((tx) => updateStaff(tx, viewer, input)),
          ),
        ];
      });
      const refused = (await Promise.allSettled(tries)).filter((one) => one.status === 'rejected');
      const reasons = refused.map(({ reason }) => String(reason.cause ?? reason.message));
      expect(reasons.filter((one) => !/last_administrator|check_fields|stale/.test(one))).toEqual([]);
      const left = and(eq(staff.role, 'administrator'), staff.active);
      expect(await database().$count(staff, left)).toBe(1);
    }
  });
});

describe('changing somebody', () => {
  it('signs out at once whoever is deactivated, and ends their links', async () => {
    const viewer = await administrator();
    const person = await addPerson('staff');
    const session = await signIn('staff', CLIENT, { email: person.email, password: PASSWORD });
    const token = await inTransaction((tx) => createAccessLink(tx, 'reset', 'staff', person.id));
    await inTransaction((tx) => setStaffActive(tx, viewer, { id: person.id, active: false }));
    expect(await counts('staff', session)).toBe(false);
    await inTransaction((tx) => setStaffActive(tx, viewer, { id: person.id, active: true }));
    expect([await counts('staff', session), await personOfLink('staff', token)]).toEqual([false, null]);
  });

  it('ends the open links with another email, and only then', async () => {
    const viewer = await administrator();
    const person = await addPerson('staff');
    const token = await inTransaction((tx) => createAccessLink(tx, 'reset', 'staff', person.id));
    const renamed = await edited(person.id, { firstName: 'Otra' });
    await inTransaction((tx) => updateStaff(tx, viewer, renamed));
    expect(await personOfLink('staff', token)).not.toBeNull();
    const moved = await edited(person.id, { email: 'moved@example.com' });
    await inTransaction((tx) => updateStaff(tx, viewer, moved));
    expect(await personOfLink('staff', token)).toBeNull();
  });

  it('tells who saves second, and shows what the first saved', async () => {
    const viewer = await administrator();
    const person = await addPerson('staff');
    const mine = await edited(person.id, { firstName: 'Mine' });
    const theirs = await edited(person.id, { firstName: 'Theirs' });
    await inTransaction((tx) => updateStaff(tx, viewer, theirs));
    await expect(inTransaction((tx) => updateStaff(tx, viewer, mine))).rejects.toMatchObject({
      code: 'stale',
      details: { firstName: 'Theirs', version: 2 },
    });
  });
});

describe('one’s own password', () => {
  it('changes for who knows the old one, and ends every other session and link', async () => {
    const viewer = await administrator();
    const elsewhere = await signIn('staff', CLIENT, { email: viewer.email, password: PASSWORD });
    const token = await inTransaction((tx) => createAccessLink(tx, 'reset', 'staff', viewer.id));
    const input = { current: PASSWORD, password: NEW };
    expect(await inTransaction((tx) => changePassword(tx, viewer, input))).toBe('changed');
    expect(await counts('staff', viewer.sessionId)).toBe(true);
    expect(await counts('staff', elsewhere)).toBe(false);
    expect(await personOfLink('staff', token)).toBeNull();
    await signIn('staff', CLIENT, { email: viewer.email, password: NEW });
    expect(JSON.stringify(await database().select().from(auditLog))).not.toContain(NEW);
  });

  it('takes ten wrong tries', async () => {
    const viewer = await administrator();
    const change = (current: string) =>
      inTransaction((tx) => changePassword(tx, viewer, { current, password: NEW }));
    const outcomes = await Promise.all(Array.from({ length: 12 }, () => change('wrong')));
    expect(outcomes.filter((outcome) => outcome === 'wrong_password')).toHaveLength(10);
    expect(await change(PASSWORD)).toBe('too_many_tries');
    await signIn('staff', CLIENT, { email: viewer.email, password: PASSWORD });
  });
});
