import { eq, sql } from 'drizzle-orm';
import { beforeAll, describe, expect, it } from 'vitest';
import { database } from '@/db/client';
import { emails, emailTemplates, settings } from '@/db/schema';
import { type EmailOrder, enqueueEmail } from '@/lib/mail/enqueue-email';
import { openLink } from '@/lib/mail/secret-link';
import { testDatabase } from '../../support/database';
import { addCompany, addContact } from './people';

await testDatabase();
let staffId = '';
beforeAll(async () => {
  ({ staffId } = await addCompany());
});

const URL = 'https://crm.example.com/authentication/password/abcdefghijklmnopqrstuvwxyz';

const enqueue = (order: EmailOrder) => database().transaction((tx) => enqueueEmail(tx, order));

async function written(key: string) {
  const [row] = await database().select().from(emails).where(eq(emails.key, key));
  return row;
}

async function jobsOf(emailId: string): Promise<number> {
  const rows = await database().execute(
    sql`select 1 from pgboss.job where data ->> 'emailId' = ${emailId} and state = 'created'`,
  );
  return rows.length;
}

describe('the outbox', () => {
  it('holds the message and its job', async () => {
    const id = await addContact();
    await enqueue({
      key: 'one',
      template: 'welcome',
      to: { side: 'contact', id },
      link: { url: URL, secret: true },
    });
    const row = await written('one');
    expect(row).toMatchObject({ state: 'queued', contactId: id, toName: 'Grace Hopper' });
    expect(row).toMatchObject({ fromName: 'Ferretería Núñez S.L.', fromEmail: 'no-reply@crm.example.com' });
    expect(await jobsOf(row?.id ?? '')).toBe(1);
  });

  it('holds nothing when what caused the message is taken back', async () => {
    const id = await addContact();
    const before = await database().execute(sql`select count(*)::int as n from pgboss.job`);
    await expect(
      database().transaction(async (tx) => {
        await enqueueEmail(tx, { key: 'undone', template: 'welcome', to: { side: 'contact', id } });
        throw new Error('something later failed');
      }),
    ).rejects.toThrow('something later failed');
    expect(await written('undone')).toBeUndefined();
    expect(await database().execute(sql`select count(*)::int as n from pgboss.job`)).toEqual(before);
  });

  it('writes one message for one cause, also when asked from many sides at once', async () => {
    const id = await addContact();
    const order = { key: 'same', template: 'welcome', to: { side: 'contact', id } } as const;
    await Promise.all(Array.from({ length: 20 }, () => enqueue(order)));
    const rows = await database().select().from(emails).where(eq(emails.key, 'same'));
    expect(rows).toHaveLength(1);
    expect(await jobsOf(rows[0]?.id ?? '')).toBe(1);
  });

  it('keeps a secret link encrypted and apart from the text', async () => {
    const id = await addContact();
    await enqueue({
      key: 'secret',
      template: 'set_password',
      to: { side: 'contact', id },
      link: { url: URL, secret: true },
    });
    const row = await written('secret');
    expect(JSON.stringify(row)).not.toContain('abcdefghijklmnopqrstuvwxyz');
    expect(Buffer.from(row?.secret ?? []).toString('latin1')).not.toContain('abcdefghijkl');
    expect(openLink(row?.secret ?? new Uint8Array(), 'secret')).toBe(URL);
    expect(openLink(row?.secret ?? new Uint8Array(), 'another')).toBeNull();
  });

  it('writes an address that is no secret as it is', async () => {
    const id = await addContact();
    const url = 'https://crm.example.com/authentication/login';
    await enqueue({
      key: 'open',
      template: 'welcome',
      to: { side: 'contact', id },
      link: { url, secret: false },
    });
    const row = await written('open');
    expect(row?.secret).toBeNull();
    expect(row?.html).toContain(`href="${url}"`);
    expect(row?.text).toContain(url);
  });
});

describe('the language of an email', () => {
  const cases = [
    { contact: 'en', customer: 'es', expected: 'en' },
    { contact: undefined, customer: 'en', expected: 'en' },
    { contact: undefined, customer: undefined, expected: 'es' },
    { contact: 'en-GB', customer: 'es', expected: 'en' },
    { contact: 'ja', customer: 'en', expected: 'en' },
  ];
  it.each(cases)('contact $contact, customer $customer: $expected', async ({ expected, ...languages }) => {
    const id = await addContact(languages);
    const key = `language ${JSON.stringify(languages)}`;
    await enqueue({ key, template: 'welcome', to: { side: 'contact', id } });
    const row = await written(key);
    expect(row?.language).toBe(expected);
    expect(row?.subject).toBe(
      expected === 'es'
        ? 'Le damos la bienvenida a Ferretería Núñez S.L.'
        : 'Welcome to Ferretería Núñez S.L.',
    );
  });

  it('is the company’s for staff without one of their own', async () => {
    await enqueue({ key: 'staff', template: 'staff_invitation', to: { side: 'staff', id: staffId } });
    expect(await written('staff')).toMatchObject({ language: 'es', staffId, contactId: null });
  });
});

describe('what staff have chosen', () => {
  it('uses the edited subject and body of that language', async () => {
    await database()
      .insert(emailTemplates)
      .values({ name: 'welcome', language: 'es', subject: 'Hola, {customer}', body: 'Pase.\n\n{link}' });
    const spanish = await addContact({ customer: 'es' }, { company: 'Acme & Hijos' });
    const english = await addContact({ customer: 'en' });
    await enqueue({ key: 'edited', template: 'welcome', to: { side: 'contact', id: spanish } });
    await enqueue({ key: 'default', template: 'welcome', to: { side: 'contact', id: english } });
    expect((await written('edited'))?.subject).toBe('Hola, Acme & Hijos');
    expect((await written('default'))?.subject).toBe('Welcome to Ferretería Núñez S.L.');
  });

  it('is sent in the name and from the address of the settings', async () => {
    await database()
      .insert(settings)
      .values([
        { key: 'senderName', value: 'Núñez' },
        { key: 'senderEmail', value: 'hola@nunez.example' },
        { key: 'replyTo', value: 'ventas@nunez.example' },
      ]);
    const id = await addContact();
    await enqueue({ key: 'sender', template: 'welcome', to: { side: 'contact', id } });
    expect(await written('sender')).toMatchObject({
      fromName: 'Núñez',
      fromEmail: 'hola@nunez.example',
      replyTo: 'ventas@nunez.example',
    });
  });
});
