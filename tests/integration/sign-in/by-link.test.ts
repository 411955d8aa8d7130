import * as argon2 from '@node-rs/argon2';
import { eq, sql } from 'drizzle-orm';
import { beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { database } from '@/db/client';
import { accessLinks, attempts, emails, settings } from '@/db/schema';
import { createAccessLink } from '@/lib/auth/access-links';
import { setPassword } from '@/lib/auth/set-password';
import { endContactSessions } from '@/lib/customers/end-contact-sessions';
import { openLink } from '@/lib/mail/secret-link';
import { countLinkRequest, sendSignInLink } from '@/lib/sign-in/request-link';
import { setPasswordByLink } from '@/lib/sign-in/set-password-by-link';
import { signIn } from '@/lib/sign-in/sign-in';
import { personOfSignInLink, signInByLink } from '@/lib/sign-in/sign-in-by-link';
import { testDatabase } from '../../support/database.ts';
import { addCompany, addPerson, CLIENT, counts, customerOf, PASSWORD, setActive } from './people';

vi.mock('@node-rs/argon2', { spy: true });

await testDatabase();
beforeAll(addCompany);
beforeEach(async () => {
  await database().delete(attempts);
});

const link = (id: string, kind: 'sign_in' | 'reset' = 'sign_in') =>
  database().transaction((tx) => createAccessLink(tx, kind, 'contact', id));

const use = (token: string, leaves?: string, current: string | null = null) =>
  signInByLink(CLIENT, { token, leaves }, current);

const sent = (email: string) => database().select().from(emails).where(eq(emails.toEmail, email));

describe('a link to sign in with', () => {
  it('comes by email, keeps the page that was asked for, and signs in once', async () => {
    const { email } = await addPerson('contact');
    await sendSignInLink(email, '/portal/invoices?state=open');
    const [message] = await sent(email);
    expect(message).toMatchObject({ template: 'sign_in_link', state: 'queued' });
    const url = new URL((message?.secret && openLink(message.secret, message.key)) || expect.fail());
    expect(url.searchParams.get('next')).toBe('/portal/invoices?state=open');
    const token = url.pathname.split('/').at(-1) ?? '';
    // Scanners look at it; nothing is used up.
    for (let n = 0; n < 3; n++) expect(await personOfSignInLink(token)).toMatchObject({ email });
    const session = (await use(token)) ?? expect.fail();
    expect(await counts('contact', session)).toBe(true);
    expect(await personOfSignInLink(token)).toBeNull();
    await expect(use(token)).rejects.toThrow('link_ended');
    // The password is what it was.
    await signIn('contact', CLIENT, { email, password: PASSWORD });
  });

  it('lets one of twenty in who use it at the same time', async () => {
    const token = await link((await addPerson('contact')).id);
    const uses = await Promise.allSettled(Array.from({ length: 20 }, () => use(token)));
    expect(uses.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
  });

  it('lasts 15 minutes', async () => {
    const { id } = await addPerson('contact');
    const token = await link(id);
    const age = (minutes: number) =>
      database()
        .update(accessLinks)
        .set({ expiresAt: sql`${accessLinks.expiresAt} - make_interval(mins => ${minutes})` })
        .where(eq(accessLinks.contactId, id));
    await age(14);
    expect(await personOfSignInLink(token)).not.toBeNull();
    await age(1);
    expect(await personOfSignInLink(token)).toBeNull();
    await expect(use(token)).rejects.toThrow('link_ended');
  });

  it('ends with a newer one, another password, deactivation, and that of the customer', async () => {
    const { id } = await addPerson('contact');
    const older = await link(id);
    const newer = await link(id);
    await expect(use(older)).rejects.toThrow('link_ended');
    await database().transaction((tx) => setPassword(tx, 'contact', id, 'otra contraseña larga'));
    await expect(use(newer)).rejects.toThrow('link_ended');
    const held = await link(id);
    await setActive('contact', id, false);
    await expect(use(held)).rejects.toThrow('link_ended');
    await setActive('contact', id, true);
    const last = await link(id);
    const customerId = await customerOf(id);
    await database().transaction((tx) => endContactSessions(tx, customerId));
    await expect(use(last)).rejects.toThrow('link_ended');
  });

  it('leaves an invitation or a reset as it is, and neither does what the other does', async () => {
    const { id } = await addPerson('contact');
    const reset = await link(id, 'reset');
    const token = await link(id);
    await expect(use(reset)).rejects.toThrow('link_ended');
    expect(await personOfSignInLink(reset)).toBeNull();
    const wish = { token, password: 'una contraseña mejor' };
    await expect(setPasswordByLink('contact', CLIENT, wish)).rejects.toThrow('link_ended');
    await setPasswordByLink('contact', CLIENT, { token: reset, password: 'una contraseña mejor' });
    await expect(use(token)).rejects.toThrow('link_ended');
  });

  it('never switches silently: who is signed in as another says whom they leave', async () => {
    const [mine, other] = [await addPerson('contact'), await addPerson('contact')];
    const current = await signIn('contact', CLIENT, { email: mine.email, password: PASSWORD });
    const token = await link(other.id);
    expect(await use(token, undefined, current)).toBeNull();
    expect(await use(token, other.id, current)).toBeNull();
    expect(await counts('contact', current)).toBe(true);
    const session = (await use(token, mine.id, current)) ?? expect.fail();
    expect([await counts('contact', current), await counts('contact', session)]).toEqual([false, true]);
  });

  it('is for contacts with access, and for nobody where the settings say so', async () => {
    const inactive = await addPerson('contact');
    await setActive('contact', inactive.id, false);
    const without = await addPerson('contact', { password: null });
    const staff = await addPerson('staff');
    for (const email of ['nobody@example.com', inactive.email, without.email, staff.email]) {
      await sendSignInLink(email, undefined);
      expect(await sent(email)).toEqual([]);
    }
    const { id } = await addPerson('contact');
    const token = await link(id);
    await database().insert(settings).values({ key: 'signInByLink', value: false });
    await expect(countLinkRequest(CLIENT, 'nobody@example.com')).rejects.toThrow('not_found');
    expect(await personOfSignInLink(token)).toBeNull();
    await expect(use(token)).rejects.toThrow('link_ended');
    await database().delete(settings);
  });

  it('may be asked for five times, with one verification each, by known and unknown alike', async () => {
    const { email } = await addPerson('contact');
    for (const each of [email, `un${email}`]) {
      for (let n = 0; n < 5; n++) {
        vi.mocked(argon2.verify).mockClear();
        await countLinkRequest(CLIENT, each);
        expect(argon2.verify).toHaveBeenCalledTimes(1);
      }
      await expect(countLinkRequest(CLIENT, each)).rejects.toThrow('too_many_tries');
    }
  });
});
