import * as argon2 from '@node-rs/argon2';
import { eq, sql } from 'drizzle-orm';
import { beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { database } from '@/db/client';
import { accessLinks, attempts, emails, sessions } from '@/db/schema';
import { createAccessLink } from '@/lib/auth/access-links';
import type { Side } from '@/lib/auth/session-cookies';
import { openLink } from '@/lib/mail/secret-link';
import { countResetRequest, sendResetLink } from '@/lib/sign-in/request-reset';
import { personOfLink, setPasswordByLink } from '@/lib/sign-in/set-password-by-link';
import { signIn } from '@/lib/sign-in/sign-in';
import { testDatabase } from '../../support/database.ts';
import { addCompany, addPerson, CLIENT, counts, PASSWORD, setActive } from './people';

vi.mock('@node-rs/argon2', { spy: true });

await testDatabase();
beforeAll(addCompany);
beforeEach(async () => {
  await database().delete(attempts);
});

const NEW = 'una contraseña mejor';

const link = (side: Side, id: string, kind: 'invitation' | 'reset' = 'reset') =>
  database().transaction((tx) => createAccessLink(tx, kind, side, id));

const use = async (side: Side, token: string, password = NEW) =>
  (await setPasswordByLink(side, CLIENT, { token, password })) ?? expect.fail();

/** Moves a person's links into the past, by hours. */
const age = (id: string, hours: number) =>
  database()
    .update(accessLinks)
    .set({ expiresAt: sql`${accessLinks.expiresAt} - make_interval(hours => ${hours})` })
    .where(sql`coalesce(${accessLinks.staffId}, ${accessLinks.contactId}) = ${id}`);

describe.each(['staff', 'contact'] as const)('a link to choose a password, %s', (side) => {
  it('sets it, signs in, and ends every other session', async () => {
    const { id, email } = await addPerson(side);
    const elsewhere = await signIn(side, CLIENT, { email, password: PASSWORD });
    const session = await use(side, await link(side, id));
    expect([await counts(side, elsewhere), await counts(side, session)]).toEqual([false, true]);
    await expect(signIn(side, CLIENT, { email, password: PASSWORD })).rejects.toThrow('wrong_password');
    await signIn(side, CLIENT, { email, password: NEW });
  });

  it('never switches silently: who is signed in as another says whom they leave', async () => {
    const [mine, other] = [await addPerson(side), await addPerson(side)];
    const current = await signIn(side, CLIENT, { email: mine.email, password: PASSWORD });
    const token = await link(side, other.id);
    const ask = (leaves?: string) =>
      setPasswordByLink(side, CLIENT, { token, password: NEW, leaves }, current);
    expect(await ask()).toBeNull();
    expect(await ask(other.id)).toBeNull();
    // Nothing has happened: nobody is signed out, the link is good and the password what it was.
    expect(await counts(side, current)).toBe(true);
    await signIn(side, CLIENT, { email: other.email, password: PASSWORD });
    const session = (await ask(mine.id)) ?? expect.fail();
    expect([await counts(side, current), await counts(side, session)]).toEqual([false, true]);
  });

  it('asks nobody who is signed in as the same person', async () => {
    const { id, email } = await addPerson(side);
    const current = await signIn(side, CLIENT, { email, password: PASSWORD });
    const wish = { token: await link(side, id), password: NEW };
    const session = (await setPasswordByLink(side, CLIENT, wish, current)) ?? expect.fail();
    expect([await counts(side, current), await counts(side, session)]).toEqual([false, true]);
  });

  it('is good once, also when twenty use it at the same time', async () => {
    const { id } = await addPerson(side, { password: null });
    const token = await link(side, id, 'invitation');
    const before = await database().$count(sessions);
    const uses = await Promise.allSettled(
      Array.from({ length: 20 }, (_, n) => use(side, token, `contraseña número ${n}`)),
    );
    const losers = uses.filter((one) => one.status === 'rejected').map(({ reason }) => reason.code);
    expect(losers).toEqual(Array(19).fill('link_ended'));
    expect(await database().$count(sessions)).toBe(before + 1);
  });

  it('is not used up by looking at it', async () => {
    const { id, email } = await addPerson(side);
    const token = await link(side, id);
    for (let n = 0; n < 3; n++) expect(await personOfLink(side, token)).toMatchObject({ email });
    await use(side, token);
    expect(await personOfLink(side, token)).toBeNull();
  });

  it('lasts 48 hours as an invitation and 1 hour as a reset', async () => {
    for (const [kind, hours] of [
      ['invitation', 48],
      ['reset', 1],
    ] as const) {
      const { id } = await addPerson(side);
      const token = await link(side, id, kind);
      await age(id, hours - 1);
      // A reset has its whole hour left here, an invitation its last one.
      expect(await personOfLink(side, token)).not.toBeNull();
      await age(id, 1);
      expect(await personOfLink(side, token)).toBeNull();
      await expect(use(side, token)).rejects.toThrow('link_ended');
    }
  });

  it('ends when a newer one is made, when the password is set, and when the person is inactive', async () => {
    const { id } = await addPerson(side);
    const older = await link(side, id);
    const newer = await link(side, id);
    await expect(use(side, older)).rejects.toThrow('link_ended');
    await setActive(side, id, false);
    await expect(use(side, newer)).rejects.toThrow('link_ended');
    await setActive(side, id, true);
    await use(side, newer);
    await expect(use(side, newer)).rejects.toThrow('link_ended');
  });

  it('is good for nothing on the other side, and neither is what is no token', async () => {
    const { id } = await addPerson(side);
    const token = await link(side, id);
    const other = side === 'staff' ? 'contact' : 'staff';
    for (const wrong of ['', 'x', `${token}x`, '\0'.repeat(43), 'é'.repeat(43)]) {
      await expect(use(side, wrong)).rejects.toThrow('link_ended');
    }
    await expect(use(other, token)).rejects.toThrow('link_ended');
    await use(side, token);
  });
});

describe.each(['staff', 'contact'] as const)('a forgotten password, %s', (side) => {
  const sent = (email: string) => database().select().from(emails).where(eq(emails.toEmail, email));

  it('sends a link that works', async () => {
    const { email } = await addPerson(side);
    await sendResetLink(side, email);
    const [message] = await sent(email);
    const template = side === 'staff' ? 'staff_password_reset' : 'contact_password_reset';
    expect(message).toMatchObject({ template, state: 'queued' });
    const url = message?.secret ? openLink(message.secret, message.key) : null;
    const page = side === 'staff' ? '/admin/password/' : '/authentication/password/';
    expect(url).toMatch(`https://crm.example.com${page}`);
    await use(side, url?.split('/').at(-1) ?? '');
    await signIn(side, CLIENT, { email, password: NEW });
  });

  it('sends nothing to unknown, inactive, and those without access', async () => {
    const inactive = await addPerson(side);
    await setActive(side, inactive.id, false);
    const without = await addPerson(side, { password: null });
    for (const email of ['nobody@example.com', inactive.email, without.email]) {
      await sendResetLink(side, email);
      expect(await sent(email)).toEqual([]);
    }
  });

  it('helps those whose invitation has expired', async () => {
    const { id, email } = await addPerson(side, { password: null });
    await link(side, id, 'invitation');
    await age(id, 49);
    await sendResetLink(side, email);
    expect(await sent(email)).toHaveLength(1);
  });

  it('may be asked for five times, with one verification each, by known and unknown alike', async () => {
    const { email } = await addPerson(side);
    for (const each of [email, `un${email}`]) {
      for (let n = 0; n < 5; n++) {
        vi.mocked(argon2.verify).mockClear();
        await countResetRequest(side, CLIENT, each);
        expect(argon2.verify).toHaveBeenCalledTimes(1);
      }
      await expect(countResetRequest(side, CLIENT, each)).rejects.toThrow('too_many_tries');
    }
  });
});
