import 'server-only';
import { eq } from 'drizzle-orm';
import type { Tx } from '@/db/client';
import { emails } from '@/db/schema';
import { DomainError } from '@/lib/actions/errors';
import { actorOf, writeAudit } from '@/lib/audit/write-audit';
import type { Staff } from '@/lib/auth/viewers';
import { enqueueJob } from '@/lib/jobs/enqueue-job';
import { isErasedEmail } from '@/lib/privacy/erased';
import { isToSample } from './is-to-sample';
import { hasMailProvider } from './mail-provider';
import type { EmailId } from './schemas';

/**
 * Has an email tried again that failed, or that was kept before there was a provider. Where it may have been taken
 * its key stays the same, so that within a day the provider takes it for the same message; see `idempotencyKey`.
 * @throws DomainError `email_not_retryable` when it is on its way or was sent
 */
export async function retryEmail(
  tx: Tx,
  viewer: Staff<'email-log:retry'>,
  { id }: EmailId,
): Promise<{ id: string }> {
  const [row] = await tx.select().from(emails).where(eq(emails.id, id)).for('update');
  if (!row) throw new DomainError('not_found');
  const kept = row.state === 'kept' && hasMailProvider() && !(await isToSample(tx, row.customerId));
  const retryable = (row.state === 'failed' || kept) && !isErasedEmail(row.toEmail);
  if (!retryable) throw new DomainError('email_not_retryable');
  await tx
    .update(emails)
    .set({ state: 'queued', attempts: 0, lastError: null, providerId: null })
    .where(eq(emails.id, id));
  await enqueueJob(tx, 'send-email', { emailId: id });
  await writeAudit(tx, actorOf(viewer), {
    action: 'email.retried',
    subject: { kind: 'email', id, name: row.toEmail },
    customerId: row.customerId,
  });
  return { id };
}
