import 'server-only';
import { and, isNull, lt, or, sql } from 'drizzle-orm';
import { database } from '@/db/client';
import {
  accessLinks,
  attempts,
  customerImports,
  registrations,
  sessions,
  submissions,
  webhookMessages,
} from '@/db/schema';
import { endExpiredOpened } from '@/lib/auth/sessions';

const daysAgo = (days: number) => sql`now() - make_interval(days => ${days})`;

/**
 * Forgets what has served its time: counted tries, registrations that nobody verified, sessions and links that ended,
 * first results of forms, ids of messages that were taken, files that nobody imported and how an import went. What
 * people did stays in the audit log. Sums that reports read are brought together.
 */
export async function tidyUp(): Promise<void> {
  const db = database();
  await db.delete(attempts).where(lt(attempts.windowStart, daysAgo(1)));
  await db.transaction(endExpiredOpened);
  await db.delete(sessions).where(or(lt(sessions.endedAt, daysAgo(30)), lt(sessions.expiresAt, daysAgo(30))));
  await db.delete(accessLinks).where(lt(accessLinks.expiresAt, daysAgo(30)));
  const unverified = isNull(registrations.verifiedAt);
  await db.delete(registrations).where(and(unverified, lt(registrations.expiresAt, sql`now()`)));
  await db.delete(webhookMessages).where(lt(webhookMessages.receivedAt, daysAgo(30)));
  await db.delete(submissions).where(lt(submissions.createdAt, daysAgo(30)));
  const abandoned = and(isNull(customerImports.finishedAt), lt(customerImports.createdAt, daysAgo(7)));
  await db.delete(customerImports).where(or(abandoned, lt(customerImports.finishedAt, daysAgo(30))));
  await db.execute(sql`select compact_group_sales(), compact_group_unused()`);
}
