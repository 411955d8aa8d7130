import * as argon2 from '@node-rs/argon2';
import { eq, sql } from 'drizzle-orm';
import { beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { database } from '@/db/client';
import {
  attempts,
  auditLog,
  consents,
  contacts,
  customers,
  emails,
  registrations,
  settings,
} from '@/db/schema';
import { CONTACT_PERMISSIONS } from '@/db/schema/vocabulary';
import { checkInput } from '@/lib/actions/check-input';
import { readContactSession } from '@/lib/auth/signed-in-contact';
import { tidyUp } from '@/lib/jobs/tidy-up';
import { openLink } from '@/lib/mail/secret-link';
import { confirmRegistration, rejectRegistration } from '@/lib/registrations/decide-registration';
import { countWaiting, listRegistrations } from '@/lib/registrations/list-registrations';
import { countRegistration, keepRegistration } from '@/lib/registrations/request-registration';
import { Register } from '@/lib/registrations/schemas';
import { termsOf } from '@/lib/registrations/terms';
import { registrationOfLink, verifyRegistration } from '@/lib/registrations/verify-registration';
import type { Settings } from '@/lib/settings/definitions';
import { signIn } from '@/lib/sign-in/sign-in';
import { testDatabase } from '../../support/database.ts';
import { addCompany, addPerson, counts, PASSWORD as OF_PEOPLE, viewerOf } from '../sign-in/people';

vi.mock('@node-rs/argon2', { spy: true });

await testDatabase();
beforeAll(async () => {
  await addCompany();
  await addPerson('staff', { role: 'administrator' });
});

const set = async (changes: Partial<Settings>) => {
  await database().delete(settings);
  const rows = Object.entries({ allowRegistration: true, ...changes });
  await database()
    .insert(settings)
    .values(rows.map(([key, value]) => ({ key, value })));
};
beforeEach(async () => {
  await database().delete(attempts);
  await set({});
});

const CLIENT = { ip: '192.0.2.7', userAgent: 'test' };
const PASSWORD = 'una contraseña mejor';
let count = 0;
const form = (changes: Record<string, string> = {}) => {
  count += 1;
  return checkInput(Register, {
    firstName: 'Lucía',
    lastName: 'Prado',
    email: `lucia${count}@prado.example`,
    ...changes,
  });
};

/** Sends the form, as the action does. */
async function register(changes: Record<string, string> = {}, language = 'es') {
  const input = form(changes);
  const registrant = await countRegistration(CLIENT, input, language);
  if (registrant) await keepRegistration(registrant);
  return input.email;
}

const sentTo = (email: string) =>
  database().select().from(emails).where(eq(emails.toEmail, email)).orderBy(emails.id);

/** The token of the last link that went to an email. */
async function tokenOf(email: string): Promise<string> {
  const message = (await sentTo(email)).at(-1);
  const url = message?.secret ? openLink(message.secret, message.key) : null;
  return url?.split('/').at(-1) ?? '';
}

const verify = (token: string, password?: string, leaves?: string, session: string | null = null) =>
  verifyRegistration(CLIENT, { token, password, leaves }, session);
const sessionOf = (verified: Awaited<ReturnType<typeof verify>>) =>
  'session' in verified ? verified.session : expect.fail();
const contactOf = async (email: string) =>
  (await database().select().from(contacts).where(eq(contacts.email, email)))[0];
const staff = async () => viewerOf(await addPerson('staff'), 'customers:create');

describe('a registration', () => {
  it('is nothing but itself until its email is verified, then a customer with the default permissions', async () => {
    await set({ contactPermissions: ['invoices', 'support'] });
    const before = await database().$count(customers);
    const email = await register({ company: 'Prado, S.L.', phone: '612 345 678' }, 'de');
    expect(await database().$count(customers)).toBe(before);
    const [message] = await sentTo(email);
    expect(message).toMatchObject({ template: 'registration_verify', language: 'de', contactId: null });
    const token = await tokenOf(email);
    for (let n = 0; n < 2; n++) expect(await registrationOfLink(token)).toEqual({ email });
    await expect(verify(token)).rejects.toMatchObject({ fields: { password: { code: 'required' } } });

    const session = sessionOf(await verify(token, PASSWORD));
    expect(await readContactSession(database(), session)).toMatchObject({ email, primary: true });
    const contact = await contactOf(email);
    expect(contact).toMatchObject({
      permissions: ['invoices', 'support'],
      notifications: ['invoice', 'credit_note', 'ticket'],
      phone: '+34612345678',
    });
    const [customer] = await database()
      .select()
      .from(customers)
      .where(eq(customers.id, contact?.customerId ?? ''));
    expect(customer).toMatchObject({ company: 'Prado, S.L.', language: 'de', currency: 'EUR' });
    expect(await database().$count(registrations, eq(registrations.email, email))).toBe(0);
    await expect(verify(token, PASSWORD)).rejects.toThrow('link_ended');
    expect(await database().$count(emails, eq(emails.template, 'registration_received'))).toBeGreaterThan(0);
  });

  it('never switches silently: who is signed in says whom they leave', async () => {
    const mine = await addPerson('contact');
    const current = await signIn('contact', CLIENT, { email: mine.email, password: OF_PEOPLE });
    const email = await register();
    const token = await tokenOf(email);
    expect(await verify(token, PASSWORD, undefined, current)).toEqual({ asks: true });
    expect(await contactOf(email)).toBeUndefined();
    expect(await counts('contact', current)).toBe(true);
    const session = sessionOf(await verify(token, PASSWORD, mine.id, current));
    expect([await counts('contact', current), await counts('contact', session)]).toEqual([false, true]);
  });

  it('lets one of ten in who use its link at once', async () => {
    const email = await register();
    const token = await tokenOf(email);
    const uses = await Promise.allSettled(Array.from({ length: 10 }, () => verify(token, PASSWORD)));
    expect(uses.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
    expect(await database().$count(contacts, eq(contacts.email, email))).toBe(1);
  });

  it('waits for a colleague where the settings say so; confirmed it is a customer who is invited', async () => {
    await set({ confirmRegistrations: true });
    const email = await register();
    const again = await tokenOf(email);
    const viewer = await staff();
    expect(await countWaiting(viewer)).toBe(0);
    expect(await verify(again)).toEqual({ waits: true });
    expect(await contactOf(email)).toBeUndefined();
    await expect(verify(again)).rejects.toThrow('link_ended');
    // Whoever registers with that email now changes nothing of what is waiting.
    await register({ email, firstName: 'Otra' });
    const { rows, total } = await listRegistrations(viewer, null);
    expect(total).toBe(1);
    expect(rows).toMatchObject([{ email, person: { firstName: 'Lucía' } }]);
    const id = rows[0]?.id ?? '';
    const decisions = await Promise.allSettled(
      Array.from({ length: 5 }, () =>
        database().transaction((tx) => confirmRegistration(tx, viewer, { id })),
      ),
    );
    expect(decisions.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
    expect(await contactOf(email)).toMatchObject({ primary: true, permissions: [...CONTACT_PERMISSIONS] });
    expect((await sentTo(email)).at(-1)).toMatchObject({ template: 'welcome', language: 'es' });
  });

  it('is forgotten when it is rejected, and its sender told where that is wished', async () => {
    await set({ confirmRegistrations: true });
    const viewer = await staff();
    for (const tell of [true, false]) {
      const email = await register();
      await verify(await tokenOf(email));
      const id = (await listRegistrations(viewer, null)).rows[0]?.id ?? '';
      await database().transaction((tx) => rejectRegistration(tx, viewer, { id, tell }));
      const last = (await sentTo(email)).at(-1)?.template;
      expect(last).toBe(tell ? 'registration_rejected' : 'registration_verify');
      expect(await countWaiting(viewer)).toBe(0);
      expect(await contactOf(email)).toBeUndefined();
    }
  });

  it('keeps what was agreed to: when, from where, and which words', async () => {
    const words = {
      registrationTerms: 'Pagará a 30 días.',
      registrationTermsUrl: 'https://clavel.example/c',
    };
    await set(words);
    const version = termsOf(words)?.version ?? '';
    const refused = { fields: { terms: { code: 'terms_required' } } };
    await expect(register()).rejects.toMatchObject(refused);
    await expect(register({ terms: 'on', termsVersion: 'another' })).rejects.toMatchObject(refused);
    const email = await register({ terms: 'on', termsVersion: version });
    const token = await tokenOf(email);
    // Other terms afterwards change nothing of what was agreed to.
    await set({ ...words, registrationTerms: 'Pagará ayer.' });
    await verify(token, PASSWORD);
    const contact = await contactOf(email);
    const kept = await database()
      .select()
      .from(consents)
      .where(eq(consents.contactId, contact?.id ?? ''));
    expect(kept).toMatchObject([
      {
        version,
        text: 'Pagará a 30 días.',
        url: 'https://clavel.example/c',
        ip: '192.0.2.7',
        language: 'es',
      },
    ]);
    const [audit] = await database()
      .select()
      .from(auditLog)
      .where(eq(auditLog.customerId, contact?.customerId ?? ''));
    expect(audit).toMatchObject({ action: 'customer.registered', changes: { terms: version } });
  });

  it('asks for what the settings want', async () => {
    await set({ registrationRequires: ['company', 'taxId', 'phone', 'address'] });
    const error = await register({ lastName: '' }).catch((thrown) => thrown);
    expect(Object.keys(error.fields).sort()).toEqual([
      'city',
      'company',
      'country',
      'phone',
      'postalCode',
      'street',
      'taxId',
    ]);
    await expect(register({ phone: '12' })).rejects.toMatchObject({
      fields: { phone: { code: 'phone_invalid' } },
    });
  });

  it('is not taken while the settings allow none, nor is its link', async () => {
    const email = await register();
    const token = await tokenOf(email);
    await set({ allowRegistration: false });
    await expect(register()).rejects.toThrow('not_found');
    await expect(verify(token, PASSWORD)).rejects.toThrow('not_found');
  });

  it('is let go of by a program that fills in what nobody sees', async () => {
    const email = await register({ motto: 'buy now' });
    expect(await sentTo(email)).toEqual([]);
  });

  it('is forgotten after 48 hours without its email', async () => {
    const email = await register();
    const token = await tokenOf(email);
    await database()
      .update(registrations)
      .set({ expiresAt: sql`now()` })
      .where(eq(registrations.email, email));
    expect(await registrationOfLink(token)).toBeNull();
    await expect(verify(token, PASSWORD)).rejects.toThrow('link_ended');
    await tidyUp();
    expect(await database().$count(registrations, eq(registrations.email, email))).toBe(0);
  });

  it('of an email sent twice ends the first link', async () => {
    const email = await register();
    const first = await tokenOf(email);
    await register({ email, firstName: 'Lucia' });
    await expect(verify(first, PASSWORD)).rejects.toThrow('link_ended');
    await verify(await tokenOf(email), PASSWORD);
    expect(await contactOf(email)).toMatchObject({ firstName: 'Lucia' });
  });
});

describe('a known email', () => {
  it('is told so by email, and changes nothing', async () => {
    const known = await addPerson('contact');
    const without = await addPerson('contact', { password: null });
    for (const { email } of [known, without]) {
      await register({ email, firstName: 'Otra' });
      const messages = await sentTo(email);
      expect(messages).toMatchObject([{ template: 'registration_known', secret: null }]);
      const invites = messages[0]?.text.includes('/authentication/login');
      expect(invites).toBe(email === known.email);
      expect(await contactOf(email)).toMatchObject({ firstName: 'Ana' });
    }
    expect(await database().$count(registrations, eq(registrations.email, known.email))).toBe(0);
  });

  it('that staff wrote down meanwhile is told to whoever holds its link', async () => {
    const email = await register();
    const token = await tokenOf(email);
    const { id } = await addPerson('contact');
    await database().update(contacts).set({ email }).where(eq(contacts.id, id));
    await expect(verify(token, PASSWORD)).rejects.toThrow('registration_known');
  });

  it('takes one verification, like a new one, and as many tries', async () => {
    const known = await addPerson('contact');
    for (const email of [known.email, 'new@prado.example']) {
      for (let n = 0; n < 5; n++) {
        vi.mocked(argon2.verify).mockClear();
        await countRegistration(CLIENT, form({ email }), 'es');
        expect(argon2.verify).toHaveBeenCalledTimes(1);
      }
      await expect(countRegistration(CLIENT, form({ email }), 'es')).rejects.toThrow('too_many_tries');
    }
  });
});

describe('an email', () => {
  it.each([
    ['LUCIA@Prado.EXAMPLE', 'lucia@prado.example'],
    ['  lucia@prado.example ', 'lucia@prado.example'],
    ['lu.cia@prado.example', 'lu.cia@prado.example'],
  ])('%s is %s', (typed, kept) => {
    expect(form({ email: typed }).email).toBe(kept);
  });

  // A display name, a look-alike in Cyrillic, two addresses, a line break for a header.
  it.each([
    '"Lucía" <lucia@prado.example>',
    'luсia@prado.example',
    'lucia@prado.example, otra@prado.example',
    'lucia@prado.example\r\nBcc: otra@prado.example',
    'lucia@prado',
  ])('%j is told to be none', (email) => {
    expect(() => form({ email })).toThrow('check_fields');
  });
});
