import { eq, sql } from 'drizzle-orm';
import { afterEach, beforeAll, describe, expect, it } from 'vitest';
import { database } from '@/db/client';
import { auditLog, emails } from '@/db/schema';
import type { Staff } from '@/lib/auth/viewers';
import { drainJobs } from '@/lib/jobs/drain-jobs';
import { parseEmailFilter } from '@/lib/mail/email-filter';
import { enqueueEmail } from '@/lib/mail/enqueue-email';
import { getEmail } from '@/lib/mail/get-email';
import { listEmails } from '@/lib/mail/list-emails';
import { retryEmail } from '@/lib/mail/retry-email';
import { revealLink } from '@/lib/mail/reveal-link';
import { testDatabase } from '../../support/database';
import { addCompany, addContact, viewer } from './people';

await testDatabase();
let reader: Staff<'email-log:view' | 'email-log:retry'>;
beforeAll(async () => {
  const { staffId } = await addCompany();
  reader = viewer(staffId, 'email-log:view', 'email-log:retry');
});
afterEach(() => {
  delete process.env.RESEND_API_KEY;
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
  const [row] = await database().select({ id: emails.id }).from(emails).where(eq(emails.key, key));
  return row?.id ?? '';
}

const list = (params: Record<string, string>) => listEmails(reader, parseEmailFilter(params));
const reveal = (id: string) => database().transaction((tx) => revealLink(tx, reader, { id }));
const retry = (id: string) => database().transaction((tx) => retryEmail(tx, reader, { id }));

describe('the list', () => {
  it('pages through all, forth and back, the newest first', async () => {
    await database().execute(sql`
      insert into emails (key, template, language, from_name, from_email, to_name, to_email, subject, html, text, state, created_at)
      select 'list ' || n, 'welcome', 'es', 'a', 'a@a.a', 'Núñez ' || n, n || '_x@list.example', 'S', 'h', 't', 'sent',
        timestamptz '2030-01-01' + (n / 3) * interval '1 microsecond' from generate_series(1, 120) n`);
    const first = await list({ q: 'list.example' });
    const second = await list({ q: 'list.example', after: first.next ?? '' });
    const third = await list({ q: 'list.example', after: second.next ?? '' });
    expect([first.total, first.previous, third.next]).toEqual([120, null, null]);
    const ids = [first, second, third].flatMap(({ rows }) => rows.map(({ id }) => id));
    expect(new Set(ids).size).toBe(120);
    const back = await list({ q: 'list.example', before: third.previous ?? '' });
    expect(back.rows).toEqual(second.rows);
    expect(first.rows[0]?.toEmail).toBe('120_x@list.example');
  });

  it('finds recipients by part of name or address, and takes no wildcards', async () => {
    expect((await list({ q: 'nunez 11' })).total).toBe(11);
    expect((await list({ q: '7_x@' })).total).toBe(12);
    expect((await list({ q: '%' })).total).toBe(0);
    expect((await list({ q: 'list.example', state: 'failed' })).total).toBe(0);
    expect((await list({ q: 'list.example', state: 'nonsense' })).total).toBe(120);
  });

  it('begins at its beginning for a cursor that is none', async () => {
    const made = (value: string) =>
      Buffer.from(JSON.stringify([value, crypto.randomUUID()])).toString('base64url');
    const moments = ['no moment', '1', '2026-02-30 10:00:00+00', '2026-02-03 25:00:00+00', 'infinity'];
    for (const after of ['x', ...moments.map(made)])
      expect((await list({ after })).rows.length).toBeGreaterThan(0);
  });
});

describe('a secret link', () => {
  it('is shown while no provider is set up, and who looked is kept', async () => {
    const id = await enqueue('reveal');
    await drainJobs();
    expect(JSON.stringify(await getEmail(reader, id))).not.toContain('the-secret-token');
    expect(await getEmail(reader, id)).toMatchObject({ holdsLink: true, retryable: false });
    expect(await reveal(id)).toEqual({ link: LINK });
    const trace = await database().select().from(auditLog).where(eq(auditLog.subjectId, id));
    expect(trace).toMatchObject([{ action: 'email.link_revealed', actorId: reader.id }]);
    expect(JSON.stringify(trace)).not.toContain('the-secret-token');
  });

  it('is not shown where the email could be sent, or before it is known that it cannot', async () => {
    const id = await enqueue('hidden');
    await expect(reveal(id)).rejects.toMatchObject({ code: 'not_found' });
    await drainJobs();
    process.env.RESEND_API_KEY = 're_test';
    expect(await getEmail(reader, id)).toMatchObject({ holdsLink: false, retryable: true });
    await expect(reveal(id)).rejects.toMatchObject({ code: 'not_found' });
    await expect(reveal(crypto.randomUUID())).rejects.toMatchObject({ code: 'not_found' });
  });

  it('says so when it can no longer be read', async () => {
    const id = await enqueue('other secret');
    await drainJobs();
    await database()
      .update(emails)
      .set({ secret: new Uint8Array(64) })
      .where(eq(emails.id, id));
    await expect(reveal(id)).rejects.toMatchObject({ code: 'email_link_unreadable' });
  });
});

describe('sending again', () => {
  it('queues an email that failed', async () => {
    const id = await enqueue('failed');
    await drainJobs();
    await database()
      .update(emails)
      .set({ state: 'failed', attempts: 8, lastError: '422' })
      .where(eq(emails.id, id));
    await retry(id);
    expect(await getEmail(reader, id)).toMatchObject({ state: 'queued', attempts: 0, lastError: null });
    expect(await drainJobs()).toBe(1);
  });

  it('is refused for one that is on its way, also the second of two clicks', async () => {
    const id = await enqueue('twice');
    await expect(retry(id)).rejects.toMatchObject({ code: 'email_not_retryable' });
    await drainJobs();
    await database().update(emails).set({ state: 'failed' }).where(eq(emails.id, id));
    const clicks = await Promise.allSettled([retry(id), retry(id)]);
    expect(clicks.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
    expect(await drainJobs()).toBe(1);
  });

  it('has nothing to say of an email that is none', async () => {
    await expect(retry(crypto.randomUUID())).rejects.toMatchObject({ code: 'not_found' });
    expect(await getEmail(reader, 'nonsense')).toBeNull();
  });
});
