import { eq } from 'drizzle-orm';
import { beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { database } from '@/db/client';
import { auditLog, contacts, customers, documentReminders, documents, emails } from '@/db/schema';
import type { Permission } from '@/lib/auth/permissions';
import type { Staff } from '@/lib/auth/viewers';
import { addDays } from '@/lib/dates/day';
import { createEstimate } from '@/lib/estimates/create-estimate';
import { issueEstimate } from '@/lib/estimates/issue-estimate';
import { createInvoice } from '@/lib/invoices/create-invoice';
import { issueInvoice } from '@/lib/invoices/issue-invoice';
import { runDue } from '@/lib/jobs/run-due';
import { recordPayment } from '@/lib/payments/record-payment';
import { createProposal } from '@/lib/proposals/create-proposal';
import { issueProposal } from '@/lib/proposals/issue-proposal';
import { reviseProposal } from '@/lib/proposals/revise-proposal';
import { readInvoiceReminders, setInvoiceReminders } from '@/lib/reminders/invoice-reminders';
import { listReminders, upcomingReminders } from '@/lib/reminders/list-reminders';
import { saveReminderSettings } from '@/lib/reminders/save-reminder-settings';
import { testDatabase } from '../../support/database.ts';
import { paymentInput } from '../../support/pay.ts';
import { companyToday, customer, draft, proposal, salesCompany } from '../../support/sales-company.ts';
import { noon } from '../schedules/schedule-world';

process.env.AUTH_SECRET ??= 'only-for-tests-'.repeat(3);
await testDatabase();

const USUAL = {
  ...{ invoiceReminders: true, beforeDays: 3, afterDays: 7, everyDays: 10, most: 3 },
  estimateNoticeDays: 2,
  proposalNoticeDays: 4,
};
const NONE = { invoiceReminders: false, estimateNoticeDays: null, proposalNoticeDays: null };
const issued = companyToday();
const on = (days: number) => runDue(noon(addDays(issued, days)));

let viewer: Staff<Permission>;
beforeAll(async () => {
  ({ viewer } = await salesCompany());
});
beforeEach(async () => {
  await database().delete(documentReminders);
  await database().delete(emails);
  for (const each of [{ ...USUAL, ...NONE }, USUAL])
    await database().transaction((tx) => saveReminderSettings(tx, viewer, each));
});

const MAKE = { invoice: createInvoice, estimate: createEstimate, proposal: createProposal };
const ISSUE = { invoice: issueInvoice, estimate: issueEstimate, proposal: issueProposal };

/** An invoice (or another kind) issued today and due in so many days, of a customer of its own who is told of it. */
async function due(days: number, kind: keyof typeof MAKE = 'invoice', language = 'es') {
  const customerId = await customer({ language });
  const email = `${crypto.randomUUID()}@mendoza.example`;
  await database()
    .insert(contacts)
    .values({
      ...{ customerId, email, firstName: 'Eva', primary: true },
      permissions: ['invoices', 'proposals'],
      notifications: ['invoice', 'estimate'],
    });
  const input = draft(customerId, {
    dueDate: addDays(issued, days),
    ...(kind === 'proposal' && proposal()),
  });
  const { id } = await database().transaction((tx) => MAKE[kind](tx, viewer, input));
  await issueNow(id, kind);
  return { id, customerId, email };
}
const issueNow = (id: string, kind: keyof typeof ISSUE) =>
  database().transaction((tx) =>
    ISSUE[kind](tx, viewer, { id, version: 1, submissionId: crypto.randomUUID() }),
  );
const mails = async (documentId: string) =>
  (await database().select().from(emails).where(eq(emails.documentId, documentId)).orderBy(emails.id)).map(
    ({ template }) => template,
  );
const steps = async (documentId: string) =>
  (
    await database()
      .select()
      .from(documentReminders)
      .where(eq(documentReminders.documentId, documentId))
      .orderBy(documentReminders.id)
  ).map(({ step, reason }) => reason ?? step);

/** What the history of a document says of its reminders, the oldest first. */
const history = async (documentId: string) =>
  (
    await database().select().from(auditLog).where(eq(auditLog.subjectId, documentId)).orderBy(auditLog.id)
  ).flatMap(({ action, actorKind, changes }) =>
    action.includes('remind') ? [{ action, actorKind, ...changes }] : [],
  );

describe('reminders of an invoice', () => {
  it('come once each before and after the due date, with two workers looking every day', async () => {
    const { id } = await due(10);
    for (let day = 0; day <= 45; day += 1) await Promise.all([on(day), on(day)]);
    expect(await steps(id)).toEqual(['before', 'after:0', 'after:1', 'after:2']);
    expect(await mails(id)).toEqual(['invoice_due_soon', ...Array(3).fill('invoice_overdue')]);
  });

  it('are one after an outage, and not a burst; that before the due date is not made up for', async () => {
    const { id } = await due(10);
    await on(39);
    await on(39);
    expect(await steps(id)).toEqual(['after:2']);
    const late = await due(2);
    await on(6);
    expect(await steps(late.id)).toEqual([]);
  });

  it('never come for one that is paid, also where the payment is under way', async () => {
    const { id, customerId } = await due(10);
    const input = await paymentInput(customerId, { allocations: [{ invoiceId: id, amount: '100' }] });
    const reminding = await database().transaction(async (tx) => {
      await recordPayment(tx, viewer, input);
      return { settled: on(18) };
    });
    await reminding.settled;
    await on(30);
    expect(await mails(id)).toEqual([]);
  });

  it('say why nobody was written to', async () => {
    const one = await due(10);
    await database().update(customers).set({ active: false }).where(eq(customers.id, one.customerId));
    const two = await due(10);
    await database()
      .update(contacts)
      .set({ notifications: [] })
      .where(eq(contacts.customerId, two.customerId));
    await on(8);
    expect([await steps(one.id), await steps(two.id)]).toEqual([
      ['customer_inactive'],
      ['schedule_no_recipient'],
    ]);
    expect([...(await mails(one.id)), ...(await mails(two.id))]).toEqual([]);
  });

  it('follow the invoice’s own days, or none, whatever the settings say', async () => {
    const [off, own, plain] = [await due(10), await due(10), await due(10)];
    const rule = { beforeDays: 1, afterDays: null, everyDays: null, most: 1 };
    const set = (id: string, mode: 'off' | 'own' | 'settings') =>
      database().transaction((tx) => setInvoiceReminders(tx, viewer, { id, mode, ...rule }));
    await set(off.id, 'off');
    await set(own.id, 'own');
    await database().transaction((tx) =>
      saveReminderSettings(tx, viewer, { ...USUAL, invoiceReminders: false }),
    );
    expect((await readInvoiceReminders(viewer, own.id)).next).toEqual({
      step: 'before',
      day: addDays(issued, 9),
    });
    for (const day of [8, 9, 20]) await on(day);
    expect(await Promise.all([off, own, plain].map(({ id }) => steps(id)))).toEqual([[], ['before'], []]);
    await set(own.id, 'settings');
    expect((await readInvoiceReminders(viewer, own.id)).next).toBeNull();
    expect(await history(own.id)).toMatchObject([
      { action: 'invoice.reminders_changed', actorKind: 'staff', mode: ['settings', 'own'], beforeDays: 1 },
      { action: 'invoice.reminded', actorKind: 'system', step: 'before' },
      { action: 'invoice.reminders_changed', actorKind: 'staff', mode: ['own', 'settings'] },
    ]);
  });

  it('do not make up for what passed before they were turned on', async () => {
    const { id } = await due(10);
    const save = (more: object, day: number) =>
      database().transaction((tx) =>
        saveReminderSettings(tx, viewer, { ...USUAL, ...more }, noon(addDays(issued, day))),
      );
    await save(NONE, 0);
    await save({}, 20);
    await on(20);
    expect(await steps(id)).toEqual([]);
    await on(27);
    expect(await steps(id)).toEqual(['after:1']);
  });
});

describe('the notice that an estimate expires', () => {
  it('comes once, in its language, unless it was answered', async () => {
    const [open, answered] = [await due(10, 'estimate', 'de'), await due(10, 'estimate')];
    await database().update(documents).set({ acceptedAt: new Date() }).where(eq(documents.id, answered.id));
    for (const day of [7, 8, 9, 11]) await on(day);
    expect(await steps(open.id)).toEqual(['expiry']);
    expect(await steps(answered.id)).toEqual([]);
    const [email] = await database().select().from(emails).where(eq(emails.documentId, open.id));
    expect(email?.subject).toMatch(/^Angebot .+ läuft bald ab$/);
  });
});

describe('the notice that a proposal expires', () => {
  it('comes once, in its language, with two workers looking every day, and stands in its history', async () => {
    const open = await due(10, 'proposal', 'ar');
    for (let day = 0; day <= 12; day += 1) await Promise.all([on(day), on(day)]);
    expect(await steps(open.id)).toEqual(['expiry']);
    const [email, ...more] = await database().select().from(emails).where(eq(emails.documentId, open.id));
    expect(more).toEqual([]);
    expect(email).toMatchObject({ template: 'proposal_expiring', language: 'ar', toEmail: open.email });
    expect(await history(open.id)).toEqual([
      {
        ...{ action: 'proposal.reminded', actorKind: 'system' },
        ...{ step: 'expiry', day: addDays(issued, 6), to: [open.email] },
      },
    ]);
  });

  it('is caught up with after an outage, but not once it has expired', async () => {
    const [late, tooLate] = [await due(10, 'proposal'), await due(8, 'proposal')];
    await on(9);
    expect([await steps(late.id), await steps(tooLate.id)]).toEqual([['expiry'], []]);
  });

  it('does not come for one that was answered, or whose newer version took its place', async () => {
    const [signed, old] = [await due(10, 'proposal'), await due(10, 'proposal')];
    await database().update(documents).set({ declinedAt: new Date() }).where(eq(documents.id, signed.id));
    const { id } = await database().transaction((tx) =>
      reviseProposal(tx, viewer, { id: old.id, version: 2 }),
    );
    await database()
      .update(documents)
      .set({ dueDate: addDays(issued, 10) })
      .where(eq(documents.id, id));
    await issueNow(id, 'proposal');
    await on(7);
    expect(await Promise.all([signed.id, old.id, id].map(steps))).toEqual([[], [], ['expiry']]);
  });

  it('says why nobody was written to, and nothing of that in its history', async () => {
    const { id, customerId } = await due(10, 'proposal');
    await database().update(contacts).set({ permissions: [] }).where(eq(contacts.customerId, customerId));
    await on(7);
    expect(await steps(id)).toEqual(['schedule_no_recipient']);
    expect([await mails(id), await history(id)]).toEqual([[], []]);
  });

  it('stands on the screen of what will run, and then of what ran', async () => {
    const { id, customerId } = await due(10, 'proposal');
    const filter = { search: '', customerId, after: null, before: null };
    const shown = { document: { id, kind: 'proposal' }, step: 'expiry', day: addDays(issued, 6) };
    expect(await upcomingReminders(viewer, filter)).toMatchObject([{ ...shown, at: null }]);
    await on(6);
    const { rows } = await listReminders(viewer, filter);
    expect(rows).toMatchObject([{ ...shown, at: expect.any(Date), reason: null }]);
  });
});
