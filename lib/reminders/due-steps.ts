import 'server-only';
import { type SQL, sql } from 'drizzle-orm';
import type { Database, Tx } from '@/db/client';
import type { Day } from '@/lib/dates/day';
import type { Settings } from '@/lib/settings/definitions';

export type DueStep = { id: string; kind: 'invoice' | 'estimate' | 'proposal'; step: string; day: Day };

type Asked = { from: Day; to: Day; documentId?: string; limit: number };

/**
 * The reminders that are due on a day, or on each day of a period: of every invoice that something is due of the
 * newest step alone, so that an outage is followed by one email and not by several; of every estimate and proposal
 * that waits for an answer its notice. None that was sent, that would have been due before it was turned on or before
 * the document was issued. What has been paid, voided, answered or replaced by a newer version has none.
 */
export async function dueSteps(
  db: Database | Tx,
  settings: Settings,
  { from, to, documentId, limit }: Asked,
): Promise<DueStep[]> {
  const rows = await db.execute<DueStep>(sql`
    select * from (
      select distinct on (id, step) * from (
        ${invoiceSteps(settings, from, to, documentId)}
        union all
        ${noticeSteps('estimate', settings, from, to, documentId)}
        union all
        ${noticeSteps('proposal', settings, from, to, documentId)}
      ) every_day order by id, step, day
    ) found order by day, id limit ${limit}`);
  return [...rows];
}

const days = (from: Day, to: Day) =>
  sql`(select generate_series(${from}::date, ${to}::date, interval '1 day')::date as today)`;

const unsent = sql`not exists (
  select 1 from document_reminders sent where sent.document_id = d.id and sent.step = s.step)`;

const afterIssue = sql`s.day > greatest(d.issue_date, company_day(d.issued_at))`;

const only = (documentId: string | undefined): SQL =>
  documentId ? sql`and d.id = ${documentId}::uuid` : sql``;

const invoiceSteps = (settings: Settings, from: Day, to: Day, documentId?: string) => sql`
  select d.id, d.kind, s.step, s.day::text
  from documents d
  left join document_reminder_rules r on r.document_id = d.id
  cross join lateral (
    select r.before_days as before, r.after_days as after, r.every_days as every, r.most, r.since where r.mode = 'own'
    union all
    select ${settings.reminderBeforeDays}::int, ${settings.reminderAfterDays}::int,
      ${settings.reminderEveryDays}::int, ${settings.reminderMost}::int, ${settings.remindersSince}::date
    where r.mode is null and ${settings.invoiceReminders}
  ) rule
  cross join ${days(from, to)} looked
  cross join lateral (select looked.today - d.due_date as late) l
  cross join lateral (
    select case
      when rule.after is null or l.late < rule.after then null
      when rule.every is null then 0
      else least(rule.most - 1, (l.late - rule.after) / rule.every)
    end as nth
  ) n
  cross join lateral (
    select 'after:' || n.nth as step, d.due_date + rule.after + n.nth * coalesce(rule.every, 0) as day
    where n.nth is not null
    union all
    select 'before', d.due_date - rule.before
    where n.nth is null and l.late between -rule.before and 0
  ) s
  where d.kind = 'invoice' and d.issued_at is not null and d.voided_at is null and d.due > 0
    and d.due_date is not null and s.day >= rule.since and ${afterIssue} and ${unsent} ${only(documentId)}`;

const NOTICE_DAYS = { estimate: 'estimateNoticeDays', proposal: 'proposalNoticeDays' } as const;

const noticeSteps = (
  kind: keyof typeof NOTICE_DAYS,
  settings: Settings,
  from: Day,
  to: Day,
  documentId?: string,
) => sql`
  select d.id, d.kind, s.step, s.day::text
  from documents d
  cross join ${days(from, to)} looked
  cross join lateral (select 'expiry' as step, d.due_date - ${settings[NOTICE_DAYS[kind]]}::int as day) s
  where d.kind = ${kind} and d.issued_at is not null
    and num_nonnulls(d.accepted_at, d.declined_at, d.voided_at, d.revised_at) = 0
    and looked.today between s.day and d.due_date
    and s.day >= ${settings.remindersSince}::date and ${afterIssue} and ${unsent} ${only(documentId)}`;
