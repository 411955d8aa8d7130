import 'server-only';
import { and, eq, inArray, sql } from 'drizzle-orm';
import { database, type Tx } from '@/db/client';
import { emails } from '@/db/schema';
import { enqueueJob } from '@/lib/jobs/enqueue-job';
import { attachedPdf } from './attached-pdf';
import { idempotencyKey, nextKey } from './idempotency-key';
import { forgetAttachments } from './keep-attachment';
import { type Delivery, deliver, hasMailProvider, type OutgoingEmail } from './mail-provider';
import { mailbox } from './mailbox';
import type { OwnReason } from './own-reasons';
import { openLink, withLink } from './secret-link';

type EmailRow = typeof emails.$inferSelect;

const MOST_ATTEMPTS = 8;
const FIRST_PAUSE_SECONDS = 30;
const LONGEST_PAUSE_SECONDS = 6 * 3600;
/** The provider remembers a key for so long; after that the same message could go out twice. */
const KEY_HOURS = 24;

/**
 * The job that hands a queued email on. Where there is no provider it is kept in the log. The row is locked while
 * the provider is asked, so that one process asks at a time; that an attempt began is committed before, so that it
 * is known even if this process dies.
 */
export async function sendEmail(job: { emailId: string; since?: string }): Promise<void> {
  if (!hasMailProvider()) {
    await database()
      .update(emails)
      .set({ state: 'kept' })
      .where(and(eq(emails.id, job.emailId), eq(emails.state, 'queued')));
    return;
  }
  const attempt = await beginAttempt(job.emailId);
  if (attempt === null) return;
  // Before the row is held: printing takes connections of its own.
  const pdf = await attachedPdf(job.emailId);
  await database().transaction(async (tx) => {
    const [row] = await tx
      .select()
      .from(emails)
      .where(and(eq(emails.id, job.emailId), eq(emails.state, 'queued')))
      .for('update', { skipLocked: true });
    if (!row) return;
    const since = job.since ?? row.createdAt.toISOString();
    const message = outgoing(row, pdf.attachments);
    if (!message) return fail(tx, row, 'link_unreadable');
    if (attempt > 1 && hoursSince(since) >= KEY_HOURS) return fail(tx, row, 'uncertain');
    const delivery = pdf.failed ?? (await deliver(message, idempotencyKey(row)));
    await settle(tx, row, delivery, attempt === 1 ? new Date().toISOString() : since);
  });
}

async function beginAttempt(emailId: string): Promise<number | null> {
  // One that another process is asking for is left to it.
  const free = database()
    .select({ id: emails.id })
    .from(emails)
    .where(and(eq(emails.id, emailId), eq(emails.state, 'queued')))
    .for('update', { skipLocked: true });
  const [row] = await database()
    .update(emails)
    .set({ attempts: sql`${emails.attempts} + 1` })
    .where(inArray(emails.id, free))
    .returning({ attempts: emails.attempts });
  return row?.attempts ?? null;
}

/** What is handed over, its link in place; null where the link can no longer be read. */
function outgoing(row: EmailRow, attachments: OutgoingEmail['attachments']): OutgoingEmail | null {
  const link = row.secret && openLink(row.secret, row.key);
  if (row.secret && !link) return null;
  return {
    from: mailbox(row.fromName, row.fromEmail),
    to: mailbox(row.toName, row.toEmail),
    cc: row.cc,
    replyTo: row.replyTo,
    subject: row.subject,
    attachments,
    ...(link ? withLink(row, link) : { html: row.html, text: row.text }),
  };
}

async function settle(tx: Tx, row: EmailRow, delivery: Delivery, since: string): Promise<void> {
  if (delivery.kind === 'sent') {
    await tx
      .update(emails)
      .set({
        state: 'sent',
        providerId: delivery.providerId,
        sentAt: sql`now()`,
        secret: null,
        lastError: null,
        uncertain: false,
      })
      .where(eq(emails.id, row.id));
    await forgetAttachments(tx, eq(emails.id, row.id));
    return;
  }
  if (delivery.kind === 'refused') {
    await fail(tx, row, delivery.error);
    if (!row.uncertain && !delivery.mayBeTaken) await nextKey(tx, row.id);
    return;
  }
  const uncertain = row.uncertain || !delivery.untaken;
  if (row.attempts >= MOST_ATTEMPTS) {
    await fail(tx, row, delivery.error);
    if (!uncertain) return nextKey(tx, row.id);
  }
  await tx.update(emails).set({ lastError: delivery.error, uncertain }).where(eq(emails.id, row.id));
  if (row.attempts >= MOST_ATTEMPTS) return;
  const delaySeconds = pause(row.attempts, delivery.afterSeconds);
  await enqueueJob(tx, 'send-email', { emailId: row.id, since }, { delaySeconds });
}

async function fail(tx: Tx, row: EmailRow, lastError: OwnReason | (string & {})): Promise<void> {
  await tx.update(emails).set({ state: 'failed', lastError }).where(eq(emails.id, row.id));
}

/** Half a minute, three times as long after each attempt, and never earlier than the provider asked for: nine hours in all. */
const pause = (attempts: number, afterSeconds: number | null) =>
  Math.min(Math.max(FIRST_PAUSE_SECONDS * 3 ** (attempts - 1), afterSeconds ?? 0), LONGEST_PAUSE_SECONDS);

const hoursSince = (moment: string) => (Date.now() - Date.parse(moment)) / 3_600_000;
