import 'server-only';
import { and, eq, or, type SQL, sql } from 'drizzle-orm';
import { database } from '@/db/client';
import { emails } from '@/db/schema';
import type { Staff } from '@/lib/auth/viewers';
import { isMoment, readCursor } from '@/lib/lists/cursor';
import { pageOf } from '@/lib/lists/page-of';
import type { EmailFilter } from './email-filter';

const EMAILS_PER_PAGE = 50;

/** A page of the email log, the newest first, with the cursors of the pages beside it. */
export async function listEmails(_viewer: Staff<'email-log:view'>, filter: EmailFilter) {
  const db = database();
  const where = and(filter.state ? eq(emails.state, filter.state) : undefined, toSomebodyLike(filter.q));
  const backwards = filter.before !== null;
  const cursor = readCursor(filter.before ?? filter.after);
  const beyond =
    cursor && isMoment(cursor.value)
      ? sql`(${emails.createdAt}, ${emails.id}) ${sql.raw(backwards ? '>' : '<')} (${cursor.value}::timestamptz, ${cursor.id}::uuid)`
      : undefined;
  // As the index has it: without its order of nulls PostgreSQL would sort the whole log.
  const direction = sql.raw(backwards ? 'asc nulls first' : 'desc nulls last');
  const [total, found] = await Promise.all([
    db.$count(emails, where),
    db
      .select({
        id: emails.id,
        template: emails.template,
        toName: emails.toName,
        toEmail: emails.toEmail,
        subject: emails.subject,
        state: emails.state,
        createdAt: emails.createdAt,
        // As text, since a Date would lose the microseconds.
        cursor: sql<string>`${emails.createdAt}::text`,
      })
      .from(emails)
      .where(and(where, beyond))
      .orderBy(sql`${emails.createdAt} ${direction}`, sql`${emails.id} ${direction}`)
      .limit(EMAILS_PER_PAGE + 1),
  ]);
  const page = pageOf({
    found,
    size: EMAILS_PER_PAGE,
    backwards,
    started: beyond !== undefined,
    placeOf: (row) => ({ value: row.cursor, id: row.id }),
    show: (row) => row,
  });
  return { ...page, total };
}

function toSomebodyLike(text: string): SQL | undefined {
  if (!text) return undefined;
  const pattern = `%${text.replace(/[\\%_]/g, '\\$&')}%`;
  return or(
    sql`${emails.toEmail} ilike ${pattern}`,
    sql`search_form(${emails.toName}) like search_form(${pattern})`,
  );
}
