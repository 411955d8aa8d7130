import { beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { database } from '@/db/client';
import { attempts } from '@/db/schema';
import { allowTry } from '@/lib/auth/attempts';
import { signInLimits } from '@/lib/sign-in/limits';
import { signIn } from '@/lib/sign-in/sign-in';
import { testDatabase } from '../../support/database.ts';
import { addCompany, addPerson, PASSWORD } from './people';

// Ten thousand tries in deep tests. What counts them is asked here, not the verification that each one costs.

await testDatabase();
beforeAll(addCompany);
beforeEach(async () => {
  await database().delete(attempts);
});

const TRIES = process.env.CLIENTELA_DEEP ? 10_000 : 1_000;
const AT_ONCE = 8;

const address = (n: number) => `10.${(n >> 16) & 255}.${(n >> 8) & 255}.${n & 255}`;

/** How many of all tries were let through, some at a time. */
async function flood(limitsOf: (n: number) => ReturnType<typeof signInLimits>): Promise<number> {
  const numbers = Array.from({ length: TRIES }, (_, n) => n).values();
  let allowed = 0;
  const worker = async () => {
    for (const n of numbers) if (await allowTry(limitsOf(n))) allowed += 1;
  };
  await Promise.all(Array.from({ length: AT_ONCE }, worker));
  return allowed;
}

describe('a flood of tries', () => {
  it('at one account from many addresses lets ten through, and leaves no row for each address', async () => {
    const { email } = await addPerson('contact');
    const allowed = await flood((n) => signInLimits('contact', email, { ip: address(n), userAgent: null }));
    expect(allowed).toBe(10);
    expect(await database().$count(attempts)).toBeLessThan(10 + 2 * AT_ONCE);
    await expect(
      signIn('contact', { ip: '192.0.2.7', userAgent: null }, { email, password: PASSWORD }),
    ).rejects.toThrow('too_many_tries');
    // Nobody else is kept out.
    const other = await addPerson('contact');
    await signIn('contact', { ip: '192.0.2.7', userAgent: null }, { email: other.email, password: PASSWORD });
  });

  it('at many accounts from one address lets sixty through, and leaves no row for each account', async () => {
    const client = { ip: '192.0.2.7', userAgent: null };
    const allowed = await flood((n) => signInLimits('contact', `nobody${n}@example.com`, client));
    expect(allowed).toBe(60);
    expect(await database().$count(attempts)).toBeLessThan(60 + 2 * AT_ONCE);
  });

  it('from one IPv6 network counts as one address', async () => {
    const allowed = await flood((n) =>
      signInLimits('contact', `nobody${n}@example.com`, {
        ip: `2001:db8:1:2::${n.toString(16)}`,
        userAgent: null,
      }),
    );
    expect(allowed).toBe(60);
  });
});
