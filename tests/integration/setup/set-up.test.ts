import { asc, eq } from 'drizzle-orm';
import { afterEach, describe, expect, it } from 'vitest';
import { database } from '@/db/client';
import { auditLog, company, credentials, customers, series, sessions, staff, taxes } from '@/db/schema';
import type { Staff } from '@/lib/auth/viewers';
import { removeSampleData } from '@/lib/sample/remove-sample-data';
import { hasSampleData } from '@/lib/sample/sample-data';
import { Setup } from '@/lib/setup/schemas';
import { setUpAndSignIn } from '@/lib/setup/set-up-and-sign-in';
import { setUpFromEnvironment } from '@/lib/setup/unattended-setup';
import { testDatabase } from '../../support/database.ts';

await testDatabase();

const CLIENT = { ip: '192.0.2.1', userAgent: 'test' };

const answers = (n = 0) =>
  Setup.parse({
    legalName: `Almazara ${n} S.L.`,
    taxId: 'B12345674',
    street: 'Calle Mayor 1',
    city: 'Jaén',
    region: '',
    postalCode: '23001',
    country: 'ES',
    language: 'es',
    currency: 'EUR',
    timeZone: 'Europe/Madrid',
    administrator: {
      firstName: 'Ana',
      lastName: 'Ruiz',
      email: ` Ana${n}@Example.com `,
      password: 'olivo verde al sol',
    },
  });

const ENVIRONMENT = {
  SETUP_COMPANY: 'Almazara S.L.',
  SETUP_COUNTRY: 'es',
  SETUP_ADMIN_EMAIL: 'ana@example.com',
  SETUP_ADMIN_PASSWORD: 'olivo verde al sol',
};

const counts = () =>
  Promise.all(
    [company, staff, credentials, series, taxes, sessions].map((table) => database().$count(table)),
  );

/** Removed as an administrator does, so that the next test finds nothing. */
async function forgetSampleData(): Promise<void> {
  const [row] = await database().select().from(staff);
  await database().transaction((tx) => removeSampleData(tx, row as unknown as Staff<'settings:edit'>));
}

afterEach(async () => {
  for (const table of [taxes, series, staff, company]) await database().delete(table);
});

describe('the first setup', () => {
  it('makes the company, its taxes and series, and an administrator who is signed in', async () => {
    const session = await setUpAndSignIn(CLIENT, answers());
    const [made] = await database().select().from(company);
    expect(made).toMatchObject({ legalName: 'Almazara 0 S.L.', country: 'ES', currency: 'EUR', paper: 'A4' });
    const [person] = await database()
      .select()
      .from(staff)
      .innerJoin(sessions, eq(sessions.staffId, staff.id))
      .where(eq(sessions.id, session));
    expect(person?.staff).toMatchObject({ email: 'ana0@example.com', role: 'administrator', language: 'es' });
    const kept = await database().select().from(taxes).orderBy(asc(taxes.position));
    expect(kept.map(({ name, rate, preset }) => `${name} ${Number(rate)}${preset ? ' *' : ''}`)).toEqual([
      'IVA 21 *',
      'IVA 10',
      'IVA 4',
      'IVA 0',
      'IRPF 15',
      'IRPF 7',
    ]);
    const runs = await database().select().from(series).orderBy(series.kind);
    expect(runs.map(({ kind, prefix, yearlyRestart }) => [kind, prefix, yearlyRestart])).toEqual([
      ['credit_note', 'NC-', true],
      ['estimate', 'P-', true],
      ['invoice', 'F-', true],
      ['proposal', 'PR-', true],
    ]);
  });

  it('is done once by twenty who try at the same time, and the others write nothing', async () => {
    const before = await database().$count(auditLog);
    const tries = await Promise.allSettled(
      Array.from({ length: 20 }, (_, n) => setUpAndSignIn(CLIENT, answers(n))),
    );
    const losers = tries.filter((one) => one.status === 'rejected');
    expect(losers.map(({ reason }) => reason.code)).toEqual(Array(19).fill('setup_closed'));
    expect(await counts()).toEqual([1, 1, 1, 4, 6, 1]);
    expect(await database().$count(auditLog)).toBe(before + 1);
  });

  it('brings the sample data along where it is wanted', async () => {
    await setUpAndSignIn(CLIENT, { ...answers(), sampleData: true });
    expect(await database().$count(customers, eq(customers.sample, true))).toBe(60);
    expect(await hasSampleData()).toBe(true);
    await forgetSampleData();
  });

  it('keeps no password in the audit log', async () => {
    await setUpAndSignIn(CLIENT, answers());
    const rows = await database().select().from(auditLog);
    expect(JSON.stringify(rows)).not.toContain('olivo');
  });
});

describe('the unattended setup', () => {
  it('presets by the country what the environment leaves out', async () => {
    await setUpFromEnvironment(ENVIRONMENT);
    const [made] = await database().select().from(company);
    expect(made).toMatchObject({
      legalName: 'Almazara S.L.',
      country: 'ES',
      language: 'es',
      currency: 'EUR',
      timeZone: 'Europe/Madrid',
    });
  });

  it('is done once by several processes, and does nothing when started again', async () => {
    await Promise.all(Array.from({ length: 8 }, () => setUpFromEnvironment(ENVIRONMENT)));
    await setUpFromEnvironment({ ...ENVIRONMENT, SETUP_COMPANY: 'Another', SETUP_CURRENCY: 'nonsense' });
    expect(await counts()).toEqual([1, 1, 1, 4, 6, 0]);
    const [made] = await database().select().from(company);
    expect(made?.legalName).toBe('Almazara S.L.');
  });

  it('brings the sample data along, once by several processes', async () => {
    const wanted = { ...ENVIRONMENT, SETUP_SAMPLE_DATA: '1' };
    await Promise.all(Array.from({ length: 4 }, () => setUpFromEnvironment(wanted)));
    await setUpFromEnvironment(wanted);
    expect(await database().$count(customers)).toBe(60);
    await forgetSampleData();
  });

  it('does nothing without a company name', async () => {
    await setUpFromEnvironment({ ...ENVIRONMENT, SETUP_COMPANY: undefined });
    expect(await database().$count(company)).toBe(0);
  });

  it('names each wrong variable, and nothing that would have followed from it', async () => {
    await expect(
      setUpFromEnvironment({ ...ENVIRONMENT, SETUP_COUNTRY: 'ZZ', SETUP_ADMIN_PASSWORD: 'short' }),
    ).rejects.toThrow(
      'The unattended setup cannot be done:\n' +
        '  SETUP_COUNTRY: Choose a country from the list.\n' +
        '  SETUP_ADMIN_PASSWORD: At least 10 characters.',
    );
    await expect(setUpFromEnvironment({ ...ENVIRONMENT, SETUP_CURRENCY: 'EURO' })).rejects.toThrow(
      'SETUP_CURRENCY: Choose a currency from the list.',
    );
    expect(await counts()).toEqual([0, 0, 0, 0, 0, 0]);
  });
});
