import { eq } from 'drizzle-orm';
import { afterEach, beforeAll, describe, expect, it } from 'vitest';
import { GET as cron } from '@/app/api/cron/route';
import { database } from '@/db/client';
import { emails } from '@/db/schema';
import { startJobs } from '@/lib/jobs/start-jobs';
import { enqueueEmail } from '@/lib/mail/enqueue-email';
import { runStopHooks } from '@/lib/process/on-stop';
import { testDatabase } from '../../support/database';
import { addCompany, addContact } from './people';

await testDatabase();
beforeAll(addCompany);
afterEach(() => {
  delete process.env.CRON_SECRET;
});

async function enqueue(key: string): Promise<void> {
  const id = await addContact();
  await database().transaction((tx) =>
    enqueueEmail(tx, { key, template: 'welcome', to: { side: 'contact', id } }),
  );
}

async function stateOf(key: string): Promise<string | undefined> {
  const [row] = await database().select({ state: emails.state }).from(emails).where(eq(emails.key, key));
  return row?.state;
}

const ask = (authorization?: string) =>
  cron(new Request('https://crm.example.com/api/cron', { headers: authorization ? { authorization } : {} }));

describe('the sweep by a host’s cron', () => {
  it('is not there unless it has a secret', async () => {
    expect((await ask('Bearer ')).status).toBe(404);
    expect((await ask('Bearer undefined')).status).toBe(404);
  });

  it('is closed to who does not know the secret', async () => {
    process.env.CRON_SECRET = 'open sesame';
    await enqueue('closed');
    expect((await ask()).status).toBe(401);
    expect((await ask('Bearer open')).status).toBe(401);
    expect(await stateOf('closed')).toBe('queued');
  });

  it('runs what is due', async () => {
    process.env.CRON_SECRET = 'open sesame';
    await enqueue('swept');
    const answer = await ask('Bearer open sesame');
    expect(answer.status).toBe(200);
    expect(await stateOf('swept')).toBe('kept');
    expect(await (await ask('Bearer open sesame')).json()).toEqual({ jobs: 0 });
  });
});

// A machine that is busy takes its time between two looks at the queue.
const PATIENT = { timeout: 50_000 };

describe('the process that runs the jobs', () => {
  it('runs what was there before it and what comes after, and stops', async () => {
    await enqueue('before');
    await startJobs();
    await enqueue('after');
    await expect.poll(() => stateOf('before'), PATIENT).toBe('kept');
    await expect.poll(() => stateOf('after'), PATIENT).toBe('kept');
    await runStopHooks();
    await enqueue('too late');
    expect(await stateOf('too late')).toBe('queued');
  }, 120_000);
});
