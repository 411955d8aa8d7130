import 'server-only';
import type { Tx } from '@/db/client';
import { schedules } from '@/db/schema';
import { DomainError, fieldError } from '@/lib/actions/errors';
import type { Staff } from '@/lib/auth/viewers';
import { theCompany } from '@/lib/company/read-company';
import { today } from '@/lib/dates/day';
import { loadDocument } from '@/lib/documents/load-document';
import { takesDocuments } from '@/lib/documents/lock-customer';
import { lockDocument } from '@/lib/documents/lock-document';
import { enqueueJob } from '@/lib/jobs/enqueue-job';
import { toDecimalString } from '@/lib/money/minor';
import { auditSchedule } from './audit-schedule';
import { endColumns } from './ends';
import { occurrence } from './occurrences';
import { contentOf } from './schedule-content';
import type { NewSchedule } from './schemas';

/**
 * Makes an invoice or draft recurring: what it says is copied, and the document stays as it is. The first day is none
 * that has passed, so that nothing is caught up that nobody meant.
 * @throws DomainError `not_found`, `no_lines`; at `documentId` `customer_inactive`; at `firstDay` or `end`
 */
export async function createSchedule(
  tx: Tx,
  viewer: Staff<'schedules:edit'>,
  { documentId, every, unit, firstDay, mode, dueDays, namePeriod, ...input }: NewSchedule,
  now = new Date(),
): Promise<{ id: string }> {
  const { document, customers } = await lockDocument(tx, viewer, 'invoice', documentId);
  const customer = customers.get(document.customerId);
  const loaded = await loadDocument(tx, 'invoice', documentId);
  if (!customer || !loaded) throw new DomainError('not_found');
  if (!takesDocuments(customer)) throw fieldError('documentId', 'customer_inactive');
  const day = today((await theCompany(tx)).timeZone, now);
  if (firstDay < day) throw fieldError('firstDay', 'first_day_past');
  const rhythm = { every, unit, firstDay, ...endColumns(input) };
  const nextDay = occurrence(rhythm, 0);
  if (nextDay === null) throw fieldError('untilDay', 'schedule_end_before');
  const [schedule] = await tx
    .insert(schedules)
    .values({
      customerId: customer.id,
      currency: document.currency,
      modelId: documentId,
      content: contentOf(loaded, namePeriod),
      total: loaded.totals.total,
      ...rhythm,
      ...{ dueDays, mode, nextDay, createdBy: viewer.id },
    })
    .returning();
  if (!schedule) throw new Error('a schedule was not written');
  const total = `${toDecimalString(schedule.total, schedule.currency)} ${schedule.currency}`;
  await auditSchedule(tx, viewer, 'created', { schedule, customer }, { ...rhythm, mode, total });
  if (nextDay === day) await enqueueJob(tx, 'run-schedule', { scheduleId: schedule.id }, { id: schedule.id });
  return { id: schedule.id };
}
