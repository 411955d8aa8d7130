import { randomUUID } from 'node:crypto';
import { eq } from 'drizzle-orm';
import { database } from '@/db/client';
import { documents, scheduleRuns } from '@/db/schema';
import type { Permission } from '@/lib/auth/permissions';
import type { Staff } from '@/lib/auth/viewers';
import { createInvoice } from '@/lib/invoices/create-invoice';
import { createSchedule } from '@/lib/schedules/create-schedule';
import type { NewSchedule } from '@/lib/schedules/schemas';
import { draft } from '../../support/sales-company.ts';

/** Noon in Madrid on a day. */
export const noon = (day: string) => new Date(`${day}T11:00:00Z`);

type Wish = Partial<NewSchedule> & { lines?: Parameters<typeof draft>[1] };

/** An invoice's draft, made recurring as on `at`. */
export async function scheduled(
  viewer: Staff<Permission>,
  customerId: string,
  at: Date,
  { lines, ...changes }: Wish,
): Promise<string> {
  return database().transaction(async (tx) => {
    const { id: documentId } = await createInvoice(tx, viewer, draft(customerId, lines));
    const wish = {
      submissionId: randomUUID(),
      documentId,
      ...{ every: 1, unit: 'month' as const, firstDay: '2027-01-31', mode: 'issue' as const },
      ...{ end: 'never' as const, cycles: null, untilDay: null, dueDays: 30, namePeriod: true },
      ...changes,
    };
    return (await createSchedule(tx, viewer, wish, at)).id;
  });
}

/** The runs of a schedule by day, each with its invoice. */
export const runsOf = (scheduleId: string) =>
  database()
    .select({
      day: scheduleRuns.day,
      outcome: scheduleRuns.outcome,
      reason: scheduleRuns.reason,
      tries: scheduleRuns.tries,
      documentId: scheduleRuns.documentId,
      number: documents.number,
      issueDate: documents.issueDate,
      dueDate: documents.dueDate,
    })
    .from(scheduleRuns)
    .leftJoin(documents, eq(documents.id, scheduleRuns.documentId))
    .where(eq(scheduleRuns.scheduleId, scheduleId))
    .orderBy(scheduleRuns.day);
