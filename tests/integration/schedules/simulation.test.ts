import { and, eq, inArray, isNotNull } from 'drizzle-orm';
import { expect, it } from 'vitest';
import { database } from '@/db/client';
import { contacts, documentReminders, documents, emails, schedules } from '@/db/schema';
import { addDays, daysBetween, isDay, today } from '@/lib/dates/day';
import { runDue } from '@/lib/jobs/run-due';
import { saveReminderSettings } from '@/lib/reminders/save-reminder-settings';
import { occurrencesUntil } from '@/lib/schedules/occurrences';
import { testDatabase } from '../../support/database.ts';
import { customer, salesCompany } from '../../support/sales-company.ts';
import { noon, runsOf, scheduled } from './schedule-world';

process.env.AUTH_SECRET ??= 'only-for-tests-'.repeat(3);
await testDatabase();

const DEEP = process.env.CLIENTELA_DEEP === '1';

// From the real day on: of what was due before a document was issued nobody is reminded.
const YEAR = Number(today('Europe/Madrid', new Date()).slice(0, 4));
const FIRST = DEEP ? `${YEAR + 1}-03-31` : `${YEAR}-12-31`;
/** In deep tests a year more than three, so that a leap day is always among them. */
const LAST = DEEP ? `${YEAR + 5}-03-31` : `${YEAR + 1}-04-20`;
const LEAP_DAY = [2, 3, 4, 5].map((more) => `${YEAR + more}-02-29`).find(isDay) ?? '';
const AWAY = DEEP ? YEAR + 2 : YEAR + 1;
const OUTAGE = { from: `${AWAY}-03-27`, to: `${AWAY}-04-02` };
const REMINDERS = { beforeDays: 3, afterDays: 7, everyDays: 10, most: 2 };

/** Around midnight in Madrid, when it is another day elsewhere, and in the hours that a clock change takes or gives. */
const HOURS = ['T00:30:00Z', 'T01:00:00Z', 'T22:30:00Z', 'T23:30:00Z'];
const momentOf = (day: string) => new Date(day + HOURS[Number(day.slice(-2)) % HOURS.length]);

/** The steps that are due of an invoice which nobody pays, where somebody looked on these days: the newest of each. */
function remindersOf(dueDate: string, looked: readonly string[]): string[] {
  const { beforeDays, afterDays, everyDays, most } = REMINDERS;
  const steps = looked.flatMap((day) => {
    const late = daysBetween(dueDate, day);
    if (late >= afterDays) return [`after:${Math.min(most - 1, Math.floor((late - afterDays) / everyDays))}`];
    return late >= -beforeDays && late <= 0 ? ['before'] : [];
  });
  return [...new Set(steps)];
}

it('makes each invoice and each reminder once with two workers, over month ends, leap day, clock changes and an outage', async () => {
  const { viewer } = await salesCompany();
  const mendoza = await customer();
  const start = noon(addDays(FIRST, -1));
  await database()
    .insert(contacts)
    .values({
      ...{ customerId: mendoza, email: 'eva@mendoza.example', firstName: 'Eva', primary: true },
      ...{ permissions: ['invoices'], notifications: ['invoice'] },
    });
  await database().transaction((tx) =>
    saveReminderSettings(
      tx,
      viewer,
      { ...REMINDERS, invoiceReminders: true, estimateNoticeDays: null, proposalNoticeDays: null },
      start,
    ),
  );
  const make = (unit: 'day' | 'week' | 'month' | 'year', every: number, firstDay: string) =>
    scheduled(viewer, mendoza, start, { unit, every, firstDay });
  const all = [
    await make('month', 1, FIRST),
    await make('week', 2, addDays(FIRST, 3)),
    ...(DEEP ? [await make('day', 9, FIRST), await make('year', 1, LEAP_DAY)] : []),
  ];
  const looked: string[] = [];
  for (let day = FIRST; day <= LAST; day = addDays(day, 1)) {
    if (day >= OUTAGE.from && day <= OUTAGE.to) continue;
    const moment = momentOf(day);
    looked.push(today('Europe/Madrid', moment));
    await Promise.all([runDue(moment), runDue(moment)]);
  }

  const ended = looked.at(-1) ?? '';
  const made: string[] = [];
  for (const id of all) {
    const [row] = await database().select().from(schedules).where(eq(schedules.id, id));
    const runs = await runsOf(id);
    expect(runs.map(({ day }) => day)).toEqual(row ? occurrencesUntil(row, 0, ended, 2000) : []);
    for (const { day, outcome, issueDate, documentId } of runs) {
      // The first time that somebody looked on that day or later.
      expect([outcome, issueDate]).toEqual(['made', looked.find((each) => each >= day)]);
      made.push(documentId ?? '');
    }
  }
  expect(made.length).toBeGreaterThan(DEEP ? 200 : 10);
  const issued = await database()
    .select({ id: documents.id, dueDate: documents.dueDate })
    .from(documents)
    .where(and(eq(documents.customerId, mendoza), isNotNull(documents.issuedAt)));
  expect(issued.map(({ id }) => id).sort()).toEqual(made.sort());

  const reminded = await database()
    .select({ documentId: documentReminders.documentId, step: documentReminders.step })
    .from(documentReminders)
    .orderBy(documentReminders.id);
  const mailed = await database()
    .select({ documentId: emails.documentId })
    .from(emails)
    .where(inArray(emails.template, ['invoice_due_soon', 'invoice_overdue']));
  for (const { id, dueDate } of issued) {
    const steps = reminded.flatMap(({ documentId, step }) => (documentId === id ? [step] : []));
    expect(steps).toEqual(remindersOf(dueDate ?? '', looked));
    expect(mailed.filter(({ documentId }) => documentId === id)).toHaveLength(steps.length);
  }
  expect(reminded.length).toBeGreaterThan(DEEP ? 500 : 10);
}, 900_000);
