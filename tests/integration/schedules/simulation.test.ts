import { and, eq, isNotNull } from 'drizzle-orm';
import { expect, it } from 'vitest';
import { database } from '@/db/client';
import { documents, schedules } from '@/db/schema';
import { addDays, today } from '@/lib/dates/day';
import { runDue } from '@/lib/jobs/run-due';
import { occurrencesUntil } from '@/lib/schedules/occurrences';
import { testDatabase } from '../../support/database.ts';
import { customer, salesCompany } from '../../support/sales-company.ts';
import { noon, runsOf, scheduled } from './schedule-world';

await testDatabase();

const DEEP = process.env.CLIENTELA_DEEP === '1';
const FIRST = DEEP ? '2026-03-31' : '2026-12-31';
const LAST = DEEP ? '2029-03-31' : '2027-04-20';
const OUTAGE = { from: '2027-03-27', to: '2027-04-02' };

/** Around midnight in Madrid, when it is another day elsewhere, and in the hours that a clock change takes or gives. */
const HOURS = ['T00:30:00Z', 'T01:00:00Z', 'T22:30:00Z', 'T23:30:00Z'];
const momentOf = (day: string) => new Date(day + HOURS[Number(day.slice(-2)) % HOURS.length]);

it('makes each invoice once with two workers, over month ends, leap day, clock changes and an outage', async () => {
  const { viewer } = await salesCompany();
  const mendoza = await customer();
  const start = noon(addDays(FIRST, -1));
  const make = (unit: 'day' | 'week' | 'month' | 'year', every: number, firstDay: string) =>
    scheduled(viewer, mendoza, start, { unit, every, firstDay });
  const all = [
    await make('month', 1, FIRST),
    await make('week', 2, addDays(FIRST, 3)),
    ...(DEEP ? [await make('day', 9, FIRST), await make('year', 1, '2028-02-29')] : []),
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
    .select({ id: documents.id })
    .from(documents)
    .where(and(eq(documents.customerId, mendoza), isNotNull(documents.issuedAt)));
  expect(issued.map(({ id }) => id).sort()).toEqual(made.sort());
});
