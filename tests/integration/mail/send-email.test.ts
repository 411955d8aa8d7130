import { eq, sql } from 'drizzle-orm';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { database } from '@/db/client';
import { emails } from '@/db/schema';
import { drainJobs } from '@/lib/jobs/drain-jobs';
import { enqueueEmail } from '@/lib/mail/enqueue-email';
import { deliver } from '@/lib/mail/mail-provider';
import { retryEmail } from '@/lib/mail/retry-email';
import { SECRET_MARK } from '@/lib/mail/secret-link';
import { sendEmail } from '@/lib/mail/send-email';
import { takeEvent } from '@/lib/webhooks/take-event';
import { testDatabase } from '../../support/database';
import { type ResendAnswer, startResendServer } from '../../support/resend-server';
import { addCompany, addContact, viewer } from './people';

await testDatabase();
const resend = await startResendServer();
afterAll(resend.stop);
let staffId = '';
beforeAll(async () => {
  ({ staffId } = await addCompany());
});
beforeEach(async () => {
  await database().execute(sql`delete from pgboss.job`);
  process.env.RESEND_API_KEY = 're_test';
  process.env.RESEND_BASE_URL = resend.url;
  resend.received.length = 0;
  resend.answers.length = 0;
});

const LINK = 'https://crm.example.com/authentication/password/the-secret-token';

async function enqueue(key: string): Promise<string> {
  const id = await addContact();
  await database().transaction((tx) =>
    enqueueEmail(tx, {
      key,
      template: 'set_password',
      to: { side: 'contact', id },
      link: { url: LINK, secret: true },
    }),
  );
  return (await written(key)).id;
}

async function written(key: string) {
  const [row] = await database().select().from(emails).where(eq(emails.key, key));
  if (!row) throw new Error(`no email ${key}`);
  return row;
}

/** Seconds until the jobs of an email that are still to be done. */
async function waiting(emailId: string): Promise<number[]> {
  const rows = await database().execute<{ seconds: number }>(
    sql`select extract(epoch from start_after - created_on)::float as seconds from pgboss.job
        where data ->> 'emailId' = ${emailId} and state in ('created', 'retry') order by start_after`,
  );
  return rows.map((row) => row.seconds);
}

/** As if the pause were over. */
const passPause = () => database().execute(sql`update pgboss.job set start_after = now()`);

/** Staff click on *Send again*. */
const again = (id: string) =>
  database().transaction((tx) => retryEmail(tx, viewer(staffId, 'email-log:retry'), { id }));

async function drainWith(...answers: ResendAnswer[]) {
  resend.answers.push(...answers);
  await passPause();
  await drainJobs();
}

const server = { status: 500, body: { statusCode: 500, name: 'internal_server_error', message: 'Oops' } };

describe('without a provider', () => {
  it('keeps the message in the log, with its link', async () => {
    delete process.env.RESEND_API_KEY;
    await enqueue('kept');
    expect(await drainJobs()).toBe(1);
    const row = await written('kept');
    expect(row.state).toBe('kept');
    expect(row.secret).not.toBeNull();
    expect(resend.received).toHaveLength(0);
  });
});

describe('a message that is taken', () => {
  it('arrives with its link, sender and key, and its secret is forgotten', async () => {
    await enqueue('taken');
    await drainWith();
    const [request] = resend.received;
    expect(request).toMatchObject({ path: '/emails', key: 'taken', authorization: 'Bearer re_test' });
    expect(request?.body.from).toBe('"Ferretería Núñez S.L." <no-reply@crm.example.com>');
    expect(request?.body.to).toMatch(/^"Grace Hopper" <grace\d+@acme\.example>$/);
    expect(request?.body.html).toContain(`href="${LINK}"`);
    expect(request?.body.text).toContain(LINK);
    const row = await written('taken');
    expect(row).toMatchObject({ state: 'sent', attempts: 1, secret: null, lastError: null });
    expect(row.providerId).toMatch(/^email-/);
    expect(row.sentAt).not.toBeNull();
    expect(row.html).toContain(SECRET_MARK);
    expect(JSON.stringify(row)).not.toContain('the-secret-token');
  });

  it('is handed over once, however many jobs ask for it at a time', async () => {
    const emailId = await enqueue('once');
    await Promise.all(Array.from({ length: 10 }, () => sendEmail({ emailId })));
    await drainWith();
    expect(resend.received).toHaveLength(1);
    expect((await written('once')).state).toBe('sent');
  });
});

describe('a provider in trouble', () => {
  it('is asked again with the same key after an error of its own', async () => {
    const id = await enqueue('again');
    await drainWith(server);
    expect(await written('again')).toMatchObject({ state: 'queued', attempts: 1 });
    expect((await written('again')).lastError).toContain('Oops');
    expect(await waiting(id)).toEqual([expect.closeTo(30, 0)]);
    await drainWith();
    expect(await written('again')).toMatchObject({ state: 'sent', attempts: 2, lastError: null });
    expect(resend.received.map(({ key }) => key)).toEqual(['again', 'again']);
    expect(resend.received[0]?.body).toEqual(resend.received[1]?.body);
    expect(await waiting(id)).toEqual([]);
  });

  it('is given the time that it asks for', async () => {
    const id = await enqueue('patience');
    const body = { statusCode: 429, name: 'rate_limit_exceeded', message: 'Slow down' };
    await drainWith({ status: 429, body, headers: { 'retry-after': '900' } });
    expect(await waiting(id)).toEqual([expect.closeTo(900, 0)]);
    expect((await written('patience')).state).toBe('queued');
  });

  it('may cut the connection or answer nonsense', async () => {
    await enqueue('cut');
    await drainWith({ status: 0, cut: true });
    expect(await written('cut')).toMatchObject({ state: 'queued', attempts: 1 });
    await drainWith({ status: 503, body: 'nonsense' });
    expect(await written('cut')).toMatchObject({ state: 'queued', attempts: 2 });
    await drainWith();
    expect((await written('cut')).state).toBe('sent');
  });

  it('may say nothing at all', async () => {
    resend.answers.push({ status: 200, never: true });
    const email = { from: 'a@b.c', to: 'd@e.f', replyTo: null, subject: 's', html: 'h', text: 't' };
    const alone = { ...email, cc: [], attachments: [] };
    expect(await deliver(alone, 'silent', 50)).toMatchObject({ kind: 'retry', afterSeconds: null });
  });

  const invalid = { status: 422, body: { statusCode: 422, name: 'validation_error', message: 'No' } };
  const busy = { status: 429, body: { statusCode: 429, name: 'rate_limit_exceeded', message: 'Slow down' } };
  const other = {
    status: 409,
    body: { statusCode: 409, name: 'invalid_idempotent_request', message: 'Other' },
  };

  /** What the message is known by, at each request. */
  const keys = () => resend.received.map(({ key }) => key);

  it.each([
    ['was refused', [invalid], 'again-1'],
    ['was refused after waiting its turn', [busy, invalid], 'again-1'],
    ['was refused, and may have been taken before', [server, invalid], null],
    ['was cut off, and then refused', [{ status: 0, cut: true }, invalid], null],
    ['is another one by its key', [other], null],
    ['was given up on', Array.from({ length: 8 }, () => server), null],
    ['never had its turn', Array.from({ length: 8 }, () => busy), 'again-1'],
  ])('that %s is sent again by the key that tells the two apart', async (name, answers, suffix) => {
    const key = `key: ${name}`;
    const id = await enqueue(key);
    for (const answer of answers) await drainWith(answer);
    expect((await written(key)).state).toBe('failed');
    await again(id);
    await drainWith();
    expect(keys().at(-1)).toBe(suffix ? `${key}:${suffix}` : key);
    expect((await written(key)).state).toBe('sent');
  });

  it('that failed at the provider after it was taken is sent again as another message', async () => {
    const id = await enqueue('failed later');
    await drainWith();
    const { providerId } = await written('failed later');
    const failure = (about: string | null, number: number) =>
      takeEvent({ id: `failed-${number}`, event: { type: 'email.failed', data: { email_id: about ?? '' } } });
    expect(await failure(providerId, 1)).toBe('taken');
    expect(await failure(providerId, 1)).toBe('repeated');
    await again(id);
    // What is still told of the first says nothing of the second.
    await failure(providerId, 2);
    expect((await written('failed later')).state).toBe('queued');
    await drainWith();
    expect(keys()).toEqual(['failed later', 'failed later:again-1']);
    const sent = await written('failed later');
    expect(sent.state).toBe('sent');
    expect(sent.providerId).not.toBe(providerId);
  });

  it('is given up on after eight attempts', async () => {
    const id = await enqueue('given up');
    for (let attempt = 1; attempt <= 8; attempt++) await drainWith(server);
    expect(await written('given up')).toMatchObject({ state: 'failed', attempts: 8 });
    expect(await waiting(id)).toEqual([]);
    expect(resend.received).toHaveLength(8);
  });

  it('is not asked blindly after a day, when the key no longer guards against a second message', async () => {
    const id = await enqueue('day');
    await drainWith(server);
    await database().execute(
      sql`update pgboss.job set data = jsonb_set(data, '{since}', to_jsonb(now() - interval '25 hours')) where data ->> 'emailId' = ${id}`,
    );
    await drainWith();
    expect(await written('day')).toMatchObject({ state: 'failed', lastError: 'uncertain' });
    expect(resend.received).toHaveLength(1);
  });
});

describe('a message that is refused', () => {
  it('has failed, with the reason', async () => {
    const id = await enqueue('refused');
    const body = { statusCode: 422, name: 'validation_error', message: 'The from address is not verified' };
    await drainWith({ status: 422, body });
    expect(await written('refused')).toMatchObject({
      state: 'failed',
      attempts: 1,
      lastError: '422 validation_error The from address is not verified',
    });
    expect(await waiting(id)).toEqual([]);
  });

  it('has failed when its link can no longer be read', async () => {
    await enqueue('unreadable');
    await database()
      .update(emails)
      .set({ secret: new Uint8Array(40) })
      .where(eq(emails.key, 'unreadable'));
    await drainWith();
    expect(await written('unreadable')).toMatchObject({ state: 'failed', lastError: 'link_unreadable' });
    expect(resend.received).toHaveLength(0);
  });
});
