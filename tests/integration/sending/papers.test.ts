import { randomUUID } from 'node:crypto';
import { eq, sql } from 'drizzle-orm';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { database } from '@/db/client';
import { auditLog, contacts, emails, files, payments } from '@/db/schema';
import { once } from '@/lib/actions/once';
import { drainJobs } from '@/lib/jobs/drain-jobs';
import { voidPayment } from '@/lib/payments/void-payment';
import { receiptOptions, statementOptions } from '@/lib/sending/paper-options';
import { recordAndSend } from '@/lib/sending/record-and-send';
import { sendReceipt } from '@/lib/sending/send-receipt';
import { sendStatement } from '@/lib/sending/send-statement';
import { testDatabase } from '../../support/database';
import { startResendServer } from '../../support/resend-server';
import { companyToday, customer } from '../../support/sales-company';
import { addContact, addIssued, theSeller } from '../portal/people';

await testDatabase();
const resend = await startResendServer();
afterAll(resend.stop);
beforeAll(theSeller);
beforeEach(async () => {
  await database().execute(sql`delete from pgboss.job`);
  process.env.RESEND_API_KEY = 're_test';
  process.env.RESEND_BASE_URL = resend.url;
  resend.received.length = 0;
  resend.answers.length = 0;
});

const inTransaction = database().transaction.bind(database());
const today = companyToday();

/** A customer with a contact who hears of invoices and reads English, one who does not, and an invoice of 121.00. */
async function world() {
  const customerId = await customer();
  const eva = await addContact(customerId, { primary: true, firstName: 'Eva', notifications: [] });
  const tom = await addContact(customerId, {
    firstName: 'Tom',
    language: 'en',
    notifications: ['invoice'],
  });
  const invoiceId = await addIssued(customerId, 'invoice');
  return { customerId, eva, tom, invoiceId };
}

const paymentOf = async (customerId: string, invoiceId: string, changes: object = {}) => {
  const { viewer } = await theSeller();
  const [mode] = await database().execute<{ id: string }>(sql`select id from payment_modes limit 1`);
  return {
    submissionId: randomUUID(),
    customerId,
    amount: '121',
    date: today,
    modeId: mode?.id ?? '',
    reference: null,
    note: null,
    allocations: [{ invoiceId, amount: '121' }],
    ...changes,
    viewer,
  };
};

async function record(customerId: string, invoiceId: string, changes: object = {}) {
  const { viewer, ...input } = await paymentOf(customerId, invoiceId, changes);
  return inTransaction((tx) => recordAndSend(tx, viewer, input));
}

const plain = (recipients: string[], more: object = {}) => ({
  submissionId: randomUUID(),
  recipients,
  cc: [],
  message: null,
  texts: [],
  ...more,
});

const toContact = (id: string) =>
  database().select().from(emails).where(eq(emails.contactId, id)).orderBy(emails.id);

/** As if every pause were over. */
async function drain() {
  await database().execute(sql`update pgboss.job set start_after = now()`);
  await drainJobs();
}

describe('the receipt of a payment', () => {
  it('goes out as it is recorded, to who hears of invoices, with its PDF', async () => {
    const { customerId, eva, tom, invoiceId } = await world();
    expect(await record(customerId, invoiceId, { emailReceipt: true })).toMatchObject({ emails: 1 });
    expect(await toContact(eva)).toEqual([]);
    const [email] = await toContact(tom);
    expect(email).toMatchObject({ template: 'payment_receipt', language: 'en', customerId, state: 'queued' });
    expect(email?.subject).toBe('Receipt for your payment to Estudio Clavel, S.L.');
    expect(email?.text).toContain('Amount received: €121.00');
    await drain();
    const [attached] = resend.received[0]?.body.attachments ?? [];
    expect(attached?.filename).toBe('Payment receipt.pdf');
    expect(
      Buffer.from(attached?.content ?? '', 'base64')
        .subarray(0, 5)
        .toString(),
    ).toBe('%PDF-');
    expect((await toContact(tom))[0]).toMatchObject({ state: 'sent', fileSha256: null });
  });

  it('goes out once however often the form is sent, and not at all where that was not wished', async () => {
    const { customerId, tom, invoiceId } = await world();
    const { viewer, ...input } = await paymentOf(customerId, invoiceId, { emailReceipt: true });
    const action = { action: 'payment.record', actorId: viewer.id, submissionId: input.submissionId };
    const post = () => inTransaction((tx) => once(tx, action, () => recordAndSend(tx, viewer, input)));
    const [one, two] = await Promise.all([post(), post()]);
    expect(two).toEqual(one);
    expect(await toContact(tom)).toHaveLength(1);
    const other = await world();
    expect(await record(other.customerId, other.invoiceId)).toMatchObject({ emails: null });
    expect(await toContact(other.tom)).toEqual([]);
  });

  it('hinders no payment where nobody hears of invoices', async () => {
    const { customerId, tom, invoiceId } = await world();
    await database().update(contacts).set({ active: false }).where(eq(contacts.id, tom));
    const { id, emails: count } = await record(customerId, invoiceId, { emailReceipt: true });
    expect(count).toBe(0);
    expect(await database().$count(payments, eq(payments.id, id))).toBe(1);
  });

  it('goes to those who are chosen, each in their language, and says so in the log', async () => {
    const { viewer } = await theSeller();
    const { customerId, eva, tom, invoiceId } = await world();
    const { id } = await record(customerId, invoiceId);
    const options = await receiptOptions(viewer, id);
    expect(options?.options.recipients.map(({ id, wants }) => [id, wants])).toEqual([
      [eva, false],
      [tom, true],
    ]);
    const input = { ...plain([eva, tom], { message: 'Thanks.', cc: ['boss@acme.example'] }), id };
    await inTransaction((tx) => sendReceipt(tx, viewer, input));
    const [[toEva], [toTom]] = [await toContact(eva), await toContact(tom)];
    expect(toEva).toMatchObject({ language: 'es', cc: ['boss@acme.example'], paymentId: id });
    expect(toEva?.text.replaceAll('\u00a0', ' ')).toContain('Gracias por el pago de 121,00 €');
    expect(toTom).toMatchObject({ language: 'en', cc: [] });
    expect(toTom?.text).toContain('Thanks.');
    const told = await database().select().from(auditLog).where(eq(auditLog.subjectId, id));
    expect(told.map(({ action }) => action)).toContain('payment.receipt_emailed');
    const stranger = (await world()).eva;
    await expect(
      inTransaction((tx) => sendReceipt(tx, viewer, { ...plain([stranger]), id })),
    ).rejects.toMatchObject({ fields: { recipients: { code: 'recipient_unknown' } } });
  });

  it('is the same bytes at each attempt, and kept no longer than that', async () => {
    const { viewer } = await theSeller();
    const { customerId, eva, invoiceId } = await world();
    const { id } = await record(customerId, invoiceId);
    await inTransaction((tx) => sendReceipt(tx, viewer, { ...plain([eva]), id }));
    resend.answers.push({ status: 503, body: 'nonsense' });
    await drain();
    const [waiting] = await toContact(eva);
    expect(waiting).toMatchObject({ state: 'queued', attempts: 1, fileSha256: expect.any(String) });
    await drain();
    expect(resend.received).toHaveLength(2);
    expect(new Set(resend.received.map(({ key, body }) => JSON.stringify([key, body]))).size).toBe(1);
    expect(await database().$count(files, eq(files.sha256, waiting?.fileSha256 ?? ''))).toBe(0);
  });

  it('is not sent once the payment was taken back', async () => {
    const { viewer } = await theSeller();
    const { customerId, eva, invoiceId } = await world();
    const { id } = await record(customerId, invoiceId);
    await inTransaction((tx) => sendReceipt(tx, viewer, { ...plain([eva]), id }));
    await inTransaction((tx) => voidPayment(tx, viewer, { id, reason: 'typed twice' }));
    await drain();
    expect((await toContact(eva))[0]).toMatchObject({ state: 'failed', lastError: 'payment_void' });
    expect(resend.received).toEqual([]);
    await expect(
      inTransaction((tx) => sendReceipt(tx, viewer, { ...plain([eva]), id })),
    ).rejects.toMatchObject({ code: 'not_found' });
    expect(await receiptOptions(viewer, id)).toBeNull();
  });
});

describe('the statement of a customer', () => {
  it('goes to those who are chosen, of the days that were asked for, with its PDF', async () => {
    const { viewer } = await theSeller();
    const { customerId, tom } = await world();
    const days = { from: null, to: today };
    const options = await statementOptions(viewer, customerId, { preset: 'all', ...days });
    expect(options?.options.languages.en?.frame.details?.at(-1)?.value).toBe('€121.00');
    const input = { ...plain([tom]), id: customerId, ...days };
    await inTransaction((tx) => sendStatement(tx, viewer, input));
    const [email] = await toContact(tom);
    expect(email).toMatchObject({ template: 'statement_sent', statementFrom: null, statementTo: today });
    expect(email?.subject).toMatch(/^Statement from Estudio Clavel, S\.L\., /);
    expect(email?.text).toContain('€121.00');
    await drain();
    expect(resend.received[0]?.body.attachments?.[0]?.filename).toBe('Statement.pdf');
    const told = await database().select().from(auditLog).where(eq(auditLog.subjectId, customerId));
    expect(told.map(({ action }) => action)).toContain('customer.statement_emailed');
  });

  it('goes to nobody else, and of no customer that is not there', async () => {
    const { viewer } = await theSeller();
    const [{ customerId }, other] = [await world(), await world()];
    const send = (id: string, recipient: string) =>
      inTransaction((tx) => sendStatement(tx, viewer, { ...plain([recipient]), id, from: null, to: today }));
    await expect(send(customerId, other.tom)).rejects.toMatchObject({
      fields: { recipients: { code: 'recipient_unknown' } },
    });
    await expect(send(randomUUID(), other.tom)).rejects.toMatchObject({ code: 'not_found' });
    expect(await statementOptions(viewer, randomUUID(), { preset: 'all', from: null, to: today })).toBeNull();
    expect(await toContact(other.tom)).toEqual([]);
  });
});
