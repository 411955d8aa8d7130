import 'server-only';
import { type SQL, sql } from 'drizzle-orm';
import type { Tx } from '@/db/client';
import { emails } from '@/db/schema';
import { forgetAttachments } from '@/lib/mail/keep-attachment';
import { erasedEmail } from './erased';

/**
 * Empties emails of the log: to whom, what they said, their secret. That there was one, of which kind and when, stays;
 * one that waits is not sent any more.
 */
export async function eraseEmails(tx: Tx, where: SQL | undefined): Promise<void> {
  await forgetAttachments(tx, where);
  await tx
    .update(emails)
    .set({
      toName: '',
      toEmail: erasedEmail('nobody'),
      replyTo: null,
      cc: [],
      // A list's link needs something to be called by.
      subject: '–',
      html: '',
      text: '',
      secret: null,
      attachPdf: false,
      paymentId: null,
      statementFrom: null,
      statementTo: null,
      state: sql`case when ${emails.state} in ('queued', 'delayed') then 'failed' else ${emails.state} end`,
      lastError: null,
    })
    .where(where);
}
