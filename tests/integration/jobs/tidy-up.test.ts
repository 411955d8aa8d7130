import { sql } from 'drizzle-orm';
import { expect, it } from 'vitest';
import { database } from '@/db/client';
import { accessLinks, attempts, customerImports, sessions, submissions } from '@/db/schema';
import { tidyUp } from '@/lib/jobs/tidy-up';
import { testDatabase } from '../../support/database.ts';
import { administrator } from '../../support/sales-company.ts';

await testDatabase();

it('forgets what ended long ago, and nothing that still counts', async () => {
  const { id: staffId } = await administrator();
  const db = database();
  const ago = (days: number) => sql`now() - make_interval(days => ${days})`;
  const ahead = sql`now() + interval '1 day'`;
  await db.insert(attempts).values([
    { key: 'old', windowStart: ago(2), count: 3 },
    { key: 'new', windowStart: ago(0), count: 3 },
  ]);
  await db.insert(sessions).values([
    { staffId, userAgent: 'ended', expiresAt: ahead, endedAt: ago(31) },
    { staffId, userAgent: 'expired', expiresAt: ago(31) },
    { staffId, userAgent: 'counts', expiresAt: ahead },
  ]);
  const link = { kind: 'reset', staffId } as const;
  await db.insert(accessLinks).values([
    { ...link, tokenHash: Buffer.from('old'), expiresAt: ago(31) },
    { ...link, tokenHash: Buffer.from('new'), expiresAt: ahead },
  ]);
  const form = { action: 'a', actorId: staffId, result: {} };
  await db.insert(submissions).values([
    { ...form, submissionId: crypto.randomUUID(), createdAt: ago(31) },
    { ...form, submissionId: crypto.randomUUID(), createdAt: ago(1) },
  ]);
  const open = { staffId, settings: {}, file: Buffer.from('company') };
  const done = { staffId, settings: {}, result: {} };
  await db.insert(customerImports).values([
    { ...open, fileName: 'abandoned', createdAt: ago(8) },
    { ...open, fileName: 'open', createdAt: ago(6) },
    { ...done, fileName: 'old', createdAt: ago(40), finishedAt: ago(31) },
    { ...done, fileName: 'done', createdAt: ago(40), finishedAt: ago(29) },
  ]);

  await tidyUp();

  expect((await db.select().from(attempts)).map(({ key }) => key)).toEqual(['new']);
  expect((await db.select().from(sessions)).map(({ userAgent }) => userAgent)).toEqual(['counts']);
  expect(
    (await db.select().from(accessLinks)).map(({ tokenHash }) => Buffer.from(tokenHash).toString()),
  ).toEqual(['new']);
  expect(await db.select().from(submissions)).toHaveLength(1);
  expect((await db.select().from(customerImports)).map(({ fileName }) => fileName).sort()).toEqual([
    'done',
    'open',
  ]);
});
