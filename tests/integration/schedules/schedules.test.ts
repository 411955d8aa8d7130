import { eq, inArray } from 'drizzle-orm';
import { beforeAll, describe, expect, it } from 'vitest';
import { database } from '@/db/client';
import { company, contacts, customers, documentLines, documents, emails, schedules } from '@/db/schema';
import type { Permission } from '@/lib/auth/permissions';
import type { Staff } from '@/lib/auth/viewers';
import { createInvoice } from '@/lib/invoices/create-invoice';
import { runDue } from '@/lib/jobs/run-due';
import { pauseSchedule, remodelSchedule, updateSchedule } from '@/lib/schedules/change-schedule';
import { retrySchedule } from '@/lib/schedules/run-schedule';
import { testDatabase } from '../../support/database.ts';
import { customer, draft, line, salesCompany } from '../../support/sales-company.ts';
import { noon, runsOf, scheduled } from './schedule-world';

process.env.AUTH_SECRET ??= 'only-for-tests-'.repeat(3);
await testDatabase();

let viewer: Staff<Permission>;
beforeAll(async () => {
  ({ viewer } = await salesCompany());
});

const before = noon('2027-01-01');
const change = <Result>(
  work: (tx: Parameters<Parameters<ReturnType<typeof database>['transaction']>[0]>[0]) => Promise<Result>,
) => database().transaction(work);
const scheduleRow = async (id: string) =>
  (await database().select().from(schedules).where(eq(schedules.id, id)))[0];
const linesOf = async (documentId: string | null) =>
  (
    await database()
      .select({ text: documentLines.description })
      .from(documentLines)
      .where(eq(documentLines.documentId, documentId ?? ''))
      .orderBy(documentLines.position)
  ).map(({ text }) => text);

describe('an invoice of a schedule', () => {
  it('is dated the day it runs, due as agreed, and names its period in the customer’s language', async () => {
    const german = await customer({ language: 'de', company: 'Kessler GmbH' });
    const id = await scheduled(viewer, german, before, { firstDay: '2027-02-01', cycles: 2, end: 'cycles' });
    await runDue(noon('2027-02-01'));
    await runDue(noon('2027-03-04'));
    await runDue(noon('2027-05-04'));
    const runs = await runsOf(id);
    expect(runs.map(({ day, issueDate, dueDate }) => [day, issueDate, dueDate])).toEqual([
      ['2027-02-01', '2027-02-01', '2027-03-03'],
      ['2027-03-01', '2027-03-04', '2027-04-03'],
    ]);
    expect(await linesOf(runs[1]?.documentId ?? null)).toEqual(['Consulting\nMärz 2027']);
    expect((await scheduleRow(id))?.nextDay).toBeNull();
  });

  it('locks the currency of its customer, and goes with a customer that is deleted', async () => {
    const mine = await customer();
    const id = await scheduled(viewer, mine, before, {});
    await database().delete(documents).where(eq(documents.customerId, mine));
    const other = database().update(customers).set({ currency: 'USD' }).where(eq(customers.id, mine));
    await expect(other).rejects.toMatchObject({ cause: { constraint_name: 'schedules_currency_lock' } });
    await database().delete(customers).where(eq(customers.id, mine));
    expect(await scheduleRow(id)).toBeUndefined();
  });

  it('is sent to those who are told of invoices, and fails whole where nobody is', async () => {
    const mine = await customer();
    const id = await scheduled(viewer, mine, before, { firstDay: '2027-06-01', mode: 'send' });
    await runDue(noon('2027-06-01'));
    expect(await runsOf(id)).toMatchObject([
      { outcome: 'failed', reason: 'schedule_no_recipient', number: null },
    ]);
    const person = { customerId: mine, email: 'eva@mendoza.example', firstName: 'Eva', primary: true };
    await database()
      .insert(contacts)
      .values({ ...person, permissions: ['invoices'], notifications: ['invoice'] });
    // Not before an hour has passed, unless somebody asks for it.
    await runDue(noon('2027-06-01'));
    expect(await runsOf(id)).toMatchObject([{ outcome: 'failed', tries: 1 }]);
    await change((tx) => retrySchedule(tx, viewer, { id }, noon('2027-06-01')));
    const [run] = await runsOf(id);
    expect(run).toMatchObject({ outcome: 'made', reason: null, tries: 2 });
    const sent = await database()
      .select()
      .from(emails)
      .where(inArray(emails.documentId, [run?.documentId ?? '']));
    expect(sent.map(({ toEmail, attachPdf }) => [toEmail, attachPdf])).toEqual([
      ['eva@mendoza.example', true],
    ]);
  });
});

describe('a run', () => {
  it('is skipped for a customer deactivated meanwhile, and while paused', async () => {
    const mine = await customer();
    const id = await scheduled(viewer, mine, before, { unit: 'day', firstDay: '2027-07-01', mode: 'draft' });
    await runDue(noon('2027-07-01'));
    await database().update(customers).set({ active: false }).where(eq(customers.id, mine));
    await runDue(noon('2027-07-03'));
    await database().update(customers).set({ active: true }).where(eq(customers.id, mine));
    await change((tx) => pauseSchedule(tx, viewer, { id, paused: true }));
    await runDue(noon('2027-07-04'));
    await change((tx) => pauseSchedule(tx, viewer, { id, paused: false }));
    await runDue(noon('2027-07-05'));
    expect((await runsOf(id)).map(({ day, outcome, reason }) => [day, outcome, reason])).toEqual([
      ['2027-07-01', 'made', null],
      ['2027-07-02', 'skipped', 'customer_inactive'],
      ['2027-07-03', 'skipped', 'customer_inactive'],
      ['2027-07-04', 'skipped', 'schedule_paused'],
      ['2027-07-05', 'made', null],
    ]);
    expect((await database().select().from(documents).where(eq(documents.customerId, mine))).length).toBe(3);
  });

  it('that fails leaves nothing behind, stays next, and is caught up in order', async () => {
    const mine = await customer();
    const id = await scheduled(viewer, mine, before, { unit: 'day', firstDay: '2027-08-01' });
    await database().update(company).set({ street: null, city: null });
    await runDue(noon('2027-08-01'));
    await runDue(noon('2027-08-02'));
    expect(await runsOf(id)).toMatchObject([
      { day: '2027-08-01', outcome: 'failed', reason: 'seller_incomplete' },
    ]);
    expect((await database().select().from(documents).where(eq(documents.customerId, mine))).length).toBe(1);
    await database().update(company).set({ street: 'Calle Mayor 1', city: 'Madrid' });
    await runDue(noon('2027-08-03'));
    const runs = await runsOf(id);
    expect(runs.map(({ day, outcome }) => [day, outcome])).toEqual([
      ['2027-08-01', 'made'],
      ['2027-08-02', 'made'],
      ['2027-08-03', 'made'],
    ]);
    const numbers = runs.map(({ number }) => number ?? '');
    expect([...numbers].sort()).toEqual(numbers);
  });

  it('waits for a rate that nobody has typed yet', async () => {
    const american = await customer({ currency: 'USD', company: 'Boston Tiles' });
    const id = await scheduled(viewer, american, before, { firstDay: '2027-09-01' });
    await runDue(noon('2027-09-01'));
    expect(await runsOf(id)).toMatchObject([{ outcome: 'failed', reason: 'exchange_rate_missing' }]);
  });
});

describe('a change', () => {
  it('cannot end it before what was made, and says so of a stale form', async () => {
    const id = await scheduled(viewer, await customer(), before, { unit: 'day', firstDay: '2027-10-01' });
    await runDue(noon('2027-10-03'));
    const edit = { id, version: 1, mode: 'draft' as const, dueDays: null, untilDay: null };
    const to = (more: { version?: number; end: 'cycles' | 'never'; cycles: number | null }) =>
      change((tx) => updateSchedule(tx, viewer, { ...edit, ...more }));
    await expect(to({ end: 'cycles', cycles: 3 })).rejects.toMatchObject({
      fields: { cycles: { code: 'schedule_end_passed' } },
    });
    await to({ end: 'cycles', cycles: 4 });
    await expect(to({ end: 'never', cycles: null })).rejects.toMatchObject({ code: 'stale' });
    await runDue(noon('2027-10-30'));
    expect((await runsOf(id)).map(({ number }) => number !== null)).toEqual([true, true, true, false]);
  });

  it('takes other lines from another invoice of the same customer alone', async () => {
    const mine = await customer();
    const id = await scheduled(viewer, mine, before, { firstDay: '2027-11-01' });
    const other = (customerId: string) =>
      change((tx) =>
        createInvoice(tx, viewer, draft(customerId, { lines: [line({ description: 'Cuota' })] })),
      );
    const theirs = await other(await customer());
    const remodel = (documentId: string) => change((tx) => remodelSchedule(tx, viewer, { id, documentId }));
    await expect(remodel(theirs.id)).rejects.toMatchObject({ code: 'not_found' });
    await remodel((await other(mine)).id);
    await runDue(noon('2027-11-01'));
    expect(await linesOf((await runsOf(id))[0]?.documentId ?? null)).toEqual(['Cuota\nnoviembre de 2027']);
  });

  it('is refused for a first day that has passed', async () => {
    const wish = { firstDay: '2026-12-31' };
    await expect(scheduled(viewer, await customer(), before, wish)).rejects.toMatchObject({
      fields: { firstDay: { code: 'first_day_past' } },
    });
  });
});
