import 'server-only';
import { and, eq, gt, sql } from 'drizzle-orm';
import { database, type Tx } from '@/db/client';
import { emails, webhookMessages } from '@/db/schema';
import type { EmailState } from '@/db/schema/vocabulary';
import { nextKey } from '@/lib/mail/idempotency-key';
import type { SignedEvent } from './signed-event';

/** What each event says of an email; others (opened, clicked) are not asked for and say nothing. */
const STATES: Record<string, EmailState> = {
  'email.sent': 'sent',
  'email.delivery_delayed': 'delayed',
  'email.delivered': 'delivered',
  'email.bounced': 'bounced',
  'email.failed': 'failed',
  'email.suppressed': 'failed',
  'email.complained': 'complained',
};

/** How far an email has come. Events come late, twice and in any order: none takes an email back. */
const PLACES: Record<EmailState, number> = {
  queued: 0,
  kept: 0,
  sent: 1,
  delayed: 2,
  delivered: 3,
  failed: 4,
  bounced: 4,
  complained: 5,
};

export type Taken = 'taken' | 'repeated' | 'later';

/**
 * Notes what became of an email, once for each message: one that is sent again changes nothing. `later`: it may be
 * about an email whose sending has not been written down yet, so that it should come again.
 */
export function takeEvent({ id, event }: SignedEvent): Promise<Taken> {
  const { type, data } = event;
  return database().transaction(async (tx) => {
    const state = STATES[type];
    if (!state || !data.email_id) return 'taken';
    const [row] = await tx.select().from(emails).where(eq(emails.providerId, data.email_id)).for('update');
    if (!row && (await isSending(tx))) return 'later';
    const first = await tx.insert(webhookMessages).values({ id }).onConflictDoNothing().returning();
    if (first.length === 0) return 'repeated';
    if (!row || PLACES[state] <= PLACES[row.state]) return 'taken';
    const reason = data.bounce?.message ?? data.failed?.reason ?? data.suppressed?.message;
    await tx
      .update(emails)
      .set({ state, lastError: reason?.slice(0, 500) ?? null })
      .where(eq(emails.id, row.id));
    if (state === 'failed') await nextKey(tx, row.id);
    return 'taken';
  });
}

/** Whether an email has been handed over of which the provider's answer is not written down. */
async function isSending(tx: Tx): Promise<boolean> {
  const rows = await tx
    .select({ one: sql`1` })
    .from(emails)
    .where(and(eq(emails.state, 'queued'), gt(emails.attempts, 0)))
    .limit(1);
  return rows.length > 0;
}
