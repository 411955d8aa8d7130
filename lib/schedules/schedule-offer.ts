import 'server-only';
import { and, desc, eq, isNotNull, or } from 'drizzle-orm';
import { z } from 'zod';
import { database } from '@/db/client';
import { customers, documents, scheduleRuns, schedules } from '@/db/schema';
import type { Staff } from '@/lib/auth/viewers';
import { theCompany } from '@/lib/company/read-company';
import { visibleCustomers } from '@/lib/customers/visible-customers';
import { addMonths, compareDays, type Day, daysBetween, today } from '@/lib/dates/day';
import { loadDocument } from '@/lib/documents/load-document';
import { takesDocuments } from '@/lib/documents/lock-customer';
import { listedSchedule, scheduleColumns, wantedSchedules } from './listed-schedule';
import { namesPeriod } from './period-text';

/** What the form starts with that makes an invoice recurring; null where there is none, or its customer gets none. */
export async function scheduleOffer(viewer: Staff<'schedules:edit'>, documentId: string, now = new Date()) {
  if (!z.uuid().safeParse(documentId).success) return null;
  const db = database();
  const [customer] = await db
    .select({
      id: customers.id,
      name: customers.displayName,
      active: customers.active,
      archivedAt: customers.archivedAt,
    })
    .from(documents)
    .innerJoin(customers, eq(customers.id, documents.customerId))
    .where(and(eq(documents.id, documentId), visibleCustomers(viewer)));
  const loaded = customer && (await loadDocument(db, 'invoice', documentId));
  if (!loaded || !takesDocuments(customer)) return null;
  const { row, lines, totals } = loaded;
  const day = today((await theCompany(db)).timeZone, now);
  const next = addMonths(row.issueDate, 1);
  const existing = await db
    .select(scheduleColumns)
    .from(schedules)
    .innerJoin(customers, eq(customers.id, schedules.customerId))
    .where(
      and(wantedSchedules(viewer, { search: '', customerId: customer.id }), isNotNull(schedules.nextDay)),
    )
    .orderBy(desc(schedules.id))
    .limit(20);
  return {
    documentId,
    number: row.number,
    customer: { id: customer.id, name: customer.name },
    currency: row.currency,
    total: totals.total,
    lines: lines.filter(({ kind }) => kind === 'line').map(({ description }) => description),
    namesPeriod: lines.some(({ description }) => namesPeriod(description)),
    today: day,
    // A draft is the first of them, an issued one was.
    firstDay: later(day, row.issuedAt ? next : row.issueDate),
    dueDays: row.dueDate === null ? null : Math.min(daysBetween(row.issueDate, row.dueDate), 365),
    existing: existing.map(listedSchedule),
  };
}

const later = (one: Day, other: Day): Day => (compareDays(one, other) < 0 ? other : one);

/** The schedules that an invoice was made by, or is the model of. */
export const schedulesOfInvoice = (viewer: Staff<'schedules:view'>, documentId: string) =>
  database()
    .selectDistinct({
      id: schedules.id,
      every: schedules.every,
      unit: schedules.unit,
      modelId: schedules.modelId,
    })
    .from(schedules)
    .innerJoin(customers, eq(customers.id, schedules.customerId))
    .leftJoin(
      scheduleRuns,
      and(eq(scheduleRuns.scheduleId, schedules.id), eq(scheduleRuns.documentId, documentId)),
    )
    .where(
      and(
        wantedSchedules(viewer, { search: '', customerId: null }),
        or(eq(schedules.modelId, documentId), eq(scheduleRuns.documentId, documentId)),
      ),
    )
    .limit(5);
