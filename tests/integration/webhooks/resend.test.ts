import { createHmac, randomUUID } from 'node:crypto';
import { eq, sql } from 'drizzle-orm';
import { beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { POST } from '@/app/api/webhooks/resend/route';
import { database } from '@/db/client';
import { emails, webhookMessages } from '@/db/schema';
import type { EmailState } from '@/db/schema/vocabulary';
import { tidyUp } from '@/lib/jobs/tidy-up';
import { testDatabase } from '../../support/database';
import { addCompany } from '../mail/people';

await testDatabase();
beforeAll(addCompany);

const KEY = Buffer.from('a key that only the two of us know');
beforeEach(() => {
  process.env.RESEND_WEBHOOK_SECRET = `whsec_${KEY.toString('base64')}`;
});

/** An email that Resend has taken, or is being asked to take. */
async function addEmail(state: EmailState = 'sent', more: Partial<typeof emails.$inferInsert> = {}) {
  const providerId = `re-${randomUUID()}`;
  await database()
    .insert(emails)
    .values({
      ...{ key: providerId, template: 'welcome', language: 'es', subject: 'Hola', html: '', text: '' },
      ...{ fromName: 'N', fromEmail: 'n@n.example', toName: 'E', toEmail: 'e@e.example' },
      state,
      providerId,
      ...more,
    });
  return providerId;
}

const eventOf = (type: string, email_id: string, data = {}) =>
  JSON.stringify({
    type: `email.${type}`,
    created_at: '2026-01-01T10:00:00.000Z',
    data: { email_id, ...data },
  });

const seconds = (ago = 0) => String(Math.floor(Date.now() / 1000) - ago);

function signatureOf(id: string, timestamp: string, body: string, key: Buffer = KEY) {
  return `v1,${createHmac('sha256', key).update(`${id}.${timestamp}.${body}`).digest('base64')}`;
}

type Message = { id?: string; timestamp?: string; signature?: string | null; body: string };

async function post({ id = randomUUID(), timestamp = seconds(), body, ...message }: Message) {
  const { signature = signatureOf(id, timestamp, body) } = message;
  const headers: Record<string, string> = { 'svix-id': id, 'svix-timestamp': timestamp };
  if (signature !== null) headers['svix-signature'] = signature;
  const request = new Request('https://crm.example.com/api/webhooks/resend', {
    method: 'POST',
    headers,
    body,
  });
  return (await POST(request)).status;
}

const stateOf = async (providerId: string) =>
  (await database().select().from(emails).where(eq(emails.providerId, providerId)))[0]?.state;

describe('a signed event', () => {
  it.each([
    ['delivered', 'delivered'],
    ['delivery_delayed', 'delayed'],
    ['bounced', 'bounced'],
    ['complained', 'complained'],
    ['failed', 'failed'],
    ['suppressed', 'failed'],
    ['opened', 'sent'],
  ])('%s makes it %s', async (type, state) => {
    const email = await addEmail();
    expect(await post({ body: eventOf(type, email) })).toBe(204);
    expect(await stateOf(email)).toBe(state);
  });

  it('says why it bounced', async () => {
    const email = await addEmail();
    await post({ body: eventOf('bounced', email, { bounce: { message: 'No such mailbox' } }) });
    const [row] = await database().select().from(emails).where(eq(emails.providerId, email));
    expect(row?.lastError).toBe('No such mailbox');
  });

  it.each([
    [['delivered', 'sent'], 'delivered'],
    [['delivered', 'delivery_delayed'], 'delivered'],
    [['complained', 'delivered'], 'complained'],
    [['bounced', 'delivered'], 'bounced'],
    [['delivery_delayed', 'delivered', 'complained'], 'complained'],
    [['delivered', 'bounced'], 'bounced'],
  ])('after another, %j, takes nothing back', async (types, state) => {
    const email = await addEmail();
    for (const type of types) expect(await post({ body: eventOf(type, email) })).toBe(204);
    expect(await stateOf(email)).toBe(state);
  });

  it('that is sent again changes nothing', async () => {
    const email = await addEmail();
    const message = { id: randomUUID(), body: eventOf('delivered', email) };
    expect(await post(message)).toBe(204);
    await database().update(emails).set({ state: 'sent' }).where(eq(emails.providerId, email));
    const [one, two] = await Promise.all([post(message), post(message)]);
    expect([one, two]).toEqual([204, 204]);
    expect(await stateOf(email)).toBe('sent');
  });

  it('of an email of somebody else is taken and means nothing', async () => {
    expect(await post({ body: eventOf('delivered', 'not-ours') })).toBe(204);
  });

  it('of an email whose sending is not written down yet is asked for again', async () => {
    const email = await addEmail('queued', { providerId: null, attempts: 1 });
    const message = { id: randomUUID(), body: eventOf('delivered', email) };
    expect(await post(message)).toBe(503);
    await database().update(emails).set({ state: 'sent', providerId: email }).where(eq(emails.key, email));
    expect(await post(message)).toBe(204);
    expect(await stateOf(email)).toBe('delivered');
  });
});

describe('refused', () => {
  const body = () => eventOf('bounced', 'nobody');

  it.each<[string, () => Message]>([
    ['without a signature', () => ({ body: body(), signature: null })],
    ['with an empty one', () => ({ body: body(), signature: '' })],
    ['with one of another version', () => ({ body: body(), signature: 'v2,abc' })],
    ['with a word for one', () => ({ body: body(), signature: 'v1' })],
    [
      'of another key',
      () => ({
        body: body(),
        id: 'a',
        timestamp: seconds(),
        signature: signatureOf('a', seconds(), body(), Buffer.from('another')),
      }),
    ],
    [
      'of another body',
      () => ({
        body: `${body()} `,
        id: 'a',
        timestamp: seconds(),
        signature: signatureOf('a', seconds(), body()),
      }),
    ],
    ['of another id', () => ({ body: body(), id: 'b', signature: signatureOf('a', seconds(), body()) })],
    ['of six minutes ago', () => ({ body: body(), timestamp: seconds(360) })],
    ['of six minutes from now', () => ({ body: body(), timestamp: seconds(-360) })],
    ['of no time', () => ({ body: body(), timestamp: 'soon' })],
    ['that is no event', () => ({ body: '[]' })],
    ['that is no JSON', () => ({ body: '{' })],
    ['that is nothing', () => ({ body: '' })],
    [
      'that is too long',
      () => ({ body: JSON.stringify({ type: 'email.sent', data: {}, more: 'x'.repeat(300_000) }) }),
    ],
  ])('a message %s', async (_, message) => {
    const before = await database().select().from(webhookMessages);
    expect(await post(message())).toBe(401);
    expect(await database().select().from(webhookMessages)).toEqual(before);
  });

  it('is everything where no secret is set', async () => {
    delete process.env.RESEND_WEBHOOK_SECRET;
    expect(await post({ body: body() })).toBe(404);
  });

  it('is a message that was altered, its email as before', async () => {
    const email = await addEmail();
    const told = eventOf('delivered', email);
    const [id, timestamp] = [randomUUID(), seconds()];
    const signature = signatureOf(id, timestamp, told);
    expect(await post({ id, timestamp, signature, body: told.replace('delivered', 'bounced') })).toBe(401);
    expect(await stateOf(email)).toBe('sent');
  });
});

it('messages are forgotten once none of them would be believed any more', async () => {
  const email = await addEmail();
  await post({ id: 'old', body: eventOf('delivered', email) });
  await post({ id: 'new', body: eventOf('delivered', email) });
  await database().execute(
    sql`update webhook_messages set received_at = now() - interval '31 days' where id = 'old'`,
  );
  await tidyUp();
  const ids = (await database().select().from(webhookMessages)).map(({ id }) => id);
  expect(ids).toContain('new');
  expect(ids).not.toContain('old');
});
