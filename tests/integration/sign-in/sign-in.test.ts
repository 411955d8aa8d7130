import * as argon2 from '@node-rs/argon2';
import { eq } from 'drizzle-orm';
import { beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { database } from '@/db/client';
import { attempts, customers, sessions } from '@/db/schema';
import { SignIn } from '@/lib/sign-in/schemas';
import { signIn } from '@/lib/sign-in/sign-in';
import { signOut } from '@/lib/sign-in/sign-out';
import { testDatabase } from '../../support/database.ts';
import { addCompany, addPerson, CLIENT, counts, customerOf, PASSWORD, setActive } from './people';

vi.mock('@node-rs/argon2', { spy: true });

await testDatabase();
beforeAll(addCompany);
beforeEach(async () => {
  await database().delete(attempts);
});

const SIDES = ['staff', 'contact'] as const;

describe.each(SIDES)('signing in, %s', (side) => {
  it('starts a session that counts until it is ended', async () => {
    const { email } = await addPerson(side);
    const session = await signIn(side, CLIENT, { email, password: PASSWORD });
    expect(await counts(side, session)).toBe(true);
    await signOut(session);
    expect(await counts(side, session)).toBe(false);
  });

  it('lets nobody in on the page of the other side', async () => {
    const { email } = await addPerson(side);
    const other = side === 'staff' ? 'contact' : 'staff';
    await expect(signIn(other, CLIENT, { email, password: PASSWORD })).rejects.toThrow('wrong_password');
  });

  it('answers unknown, inactive, without a password and wrong password alike, after one verification each', async () => {
    const known = await addPerson(side);
    const inactive = await addPerson(side);
    await setActive(side, inactive.id, false);
    const invited = await addPerson(side, { password: null });
    await signIn(side, CLIENT, { email: known.email, password: PASSWORD });
    const before = await database().$count(sessions);

    for (const [email, password] of [
      [known.email, 'something else'],
      ['nobody@example.com', PASSWORD],
      [inactive.email, PASSWORD],
      [invited.email, PASSWORD],
    ] as const) {
      vi.mocked(argon2.verify).mockClear();
      const error = await signIn(side, CLIENT, { email, password }).catch((e) => e);
      expect(error).toMatchObject({ code: 'wrong_password', fields: {}, params: undefined });
      expect(argon2.verify).toHaveBeenCalledTimes(1);
    }
    expect(await database().$count(sessions)).toBe(before);
  });

  it('knows an email whatever its case and form, and takes none that looks like it for it', async () => {
    const { email } = await addPerson(side);
    const typed = (as: string) => signIn(side, CLIENT, SignIn.parse({ email: as, password: PASSWORD }));
    for (const same of [email.toUpperCase(), `  ${email} `]) {
      expect(await counts(side, await typed(same))).toBe(true);
    }
    // Dots, a tag, a look-alike in Cyrillic, fullwidth letters, a display name, two addresses.
    const others = [
      email.replace('person', 'per.son'),
      email.replace('@', '+x@'),
      email.replace('o', 'о'),
      email.replace('person', 'ｐerson'),
      `"Ana" <${email}>`,
      `${email}, nobody@example.com`,
    ];
    for (const other of others) {
      vi.mocked(argon2.verify).mockClear();
      await expect(typed(other), other).rejects.toThrow('wrong_password');
      expect(argon2.verify).toHaveBeenCalledTimes(1);
    }
  });

  it('takes ten wrong passwords for an account, known or not, then not even the right one', async () => {
    const { email } = await addPerson(side);
    for (const each of [email, `un${email}`]) {
      const wrong = Array.from({ length: 30 }, () =>
        signIn(side, CLIENT, { email: each, password: 'wrong' }),
      );
      const codes = (await Promise.allSettled(wrong)).map(
        (one) => one.status === 'rejected' && one.reason.code,
      );
      expect(codes.filter((code) => code === 'wrong_password')).toHaveLength(10);
      expect(codes.filter((code) => code === 'too_many_tries')).toHaveLength(20);
    }
    await expect(signIn(side, CLIENT, { email, password: PASSWORD })).rejects.toThrow('too_many_tries');
    const another = await addPerson(side);
    await signIn(side, CLIENT, { email: another.email, password: PASSWORD });
  });

  it('counts no right password as a try', async () => {
    const { email } = await addPerson(side);
    for (let n = 0; n < 12; n++) await signIn(side, CLIENT, { email, password: PASSWORD });
  });

  it('takes so many wrong passwords from one address, whatever the account', async () => {
    const client = { ip: '192.0.2.7', userAgent: null };
    const tries = Array.from({ length: 70 }, (_, n) =>
      signIn(side, client, { email: `nobody${n}@example.com`, password: 'wrong' }),
    );
    const codes = (await Promise.allSettled(tries)).map(
      (one) => one.status === 'rejected' && one.reason.code,
    );
    expect(codes.filter((code) => code === 'too_many_tries')).toHaveLength(10);
  });

  it('signs out at once whoever is deactivated', async () => {
    const { id, email } = await addPerson(side);
    const session = await signIn(side, CLIENT, { email, password: PASSWORD });
    await setActive(side, id, false);
    expect(await counts(side, session)).toBe(false);
  });
});

it.each([{ active: false }, { archivedAt: new Date() }])(
  'keeps the contacts of a customer out that is %o',
  async (change) => {
    const { id, email } = await addPerson('contact');
    const session = await signIn('contact', CLIENT, { email, password: PASSWORD });
    await database()
      .update(customers)
      .set(change)
      .where(eq(customers.id, await customerOf(id)));
    expect(await counts('contact', session)).toBe(false);
    await expect(signIn('contact', CLIENT, { email, password: PASSWORD })).rejects.toThrow('wrong_password');
  },
);

it('knows a password however its accents were composed', async () => {
  const { email } = await addPerson('staff', { password: 'señal de otoño'.normalize('NFC') });
  await signIn('staff', CLIENT, { email, password: 'señal de otoño'.normalize('NFD') });
});
